#!/bin/sh
# A sweep as an array of PBS: qsub docs/cluster/pbs.sh, in the folder that has Parley and my-sweep.yaml.
# Then: ./parley merge results/mine && ./parley analyse results/mine
#PBS -N parley-sweep
#PBS -J 0-15
#PBS -l select=1:ncpus=1:mem=1gb
cd "${PBS_O_WORKDIR:-.}" || exit 1
exec ./parley sweep my-sweep.yaml --out results/mine --shard PBS_ARRAY_INDEX/16 --threads 1 --quiet
