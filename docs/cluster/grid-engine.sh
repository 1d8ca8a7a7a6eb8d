#!/bin/sh
# A sweep as an array of Grid Engine: qsub docs/cluster/grid-engine.sh, in the folder that has Parley and my-sweep.yaml.
# Then: ./parley merge results/mine && ./parley analyse results/mine
#$ -N parley-sweep
#$ -t 1-16
#$ -cwd
#$ -S /bin/sh
exec ./parley sweep my-sweep.yaml --out results/mine --shard SGE_TASK_ID/16 --threads 1 --quiet
