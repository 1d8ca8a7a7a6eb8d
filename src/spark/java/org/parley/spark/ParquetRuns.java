package org.parley.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.parley.ensemble.Column;
import org.parley.sweep.SweepRefused;
import org.parley.table.Table;

/**
 * The runs of a sweep as Parquet, sorted by point and replication: the columns of {@code runs.csv} in their order,
 * whole numbers as 64-bit integers, other numbers as doubles of the same bits, words as text, an empty cell as null.
 * Each column's comment is its meaning from the codebook. Runs that could not be computed are left out. Spark's own
 * commit protocol publishes the files: of a task that ran twice one attempt counts.
 */
final class ParquetRuns {
    private static final String OF = "runs.csv";

    private ParquetRuns() {}

    /**
     * Writes them in place of what is there.
     *
     * @param segments the folder of the complete blocks
     * @param codebook of the sweep
     * @param runs how many there are
     * @throws SweepRefused if not so many were written
     */
    static void write(SparkSession spark, HadoopFolder segments, Table codebook, long runs, HadoopFolder target) {
        Dataset<Row> rows = spark.read()
                .schema(schema(codebook))
                .option("mode", "FAILFAST")
                .option("escape", "\"")
                .option("comment", "!") // begins the row of a run that could not be computed
                .csv(segments.toString());
        rows.sort("point", "replication")
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(target.toString());
        long written = spark.read().parquet(target.toString()).count();
        if (written != runs) {
            throw new SweepRefused(
                    target + " holds " + written + " runs; the blocks hold " + runs
                            + ". Maybe another process writes into this folder? Then give the same command again when it is done.");
        }
    }

    private static StructType schema(Table codebook) {
        List<StructField> fields = new ArrayList<>();
        for (int r = 0; r < codebook.rows(); r++) {
            if (codebook.string("file", r).equals(OF)) {
                fields.add(DataTypes.createStructField(
                        codebook.string("column", r),
                        type(codebook.string("type", r)),
                        true,
                        new MetadataBuilder()
                                .putString("comment", codebook.string("meaning", r))
                                .build()));
            }
        }
        return DataTypes.createStructType(fields);
    }

    private static DataType type(String word) {
        return switch (word) {
            case Column.INTEGER -> DataTypes.LongType;
            case Column.NUMBER -> DataTypes.DoubleType;
            default -> DataTypes.StringType;
        };
    }
}
