package org.parley.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Numbers by point and replication, NaN where none was put. Threads may put different places at once; what was put by
 * others is read after they have ended.
 */
interface NumberStore extends Closeable {
    /** Puts numbers of a point, from the replication with this index on. */
    void put(int point, int from, double[] numbers);

    /** The numbers of a point [replication − 1], fresh. */
    double[] of(int point);

    @Override
    void close();

    /** Holds 0, 1 and NaN, a byte each. */
    static NumberStore ofFlags(int points, int replications) {
        byte[][] codes = new byte[points][];
        return new NumberStore() {
            @Override
            public void put(int point, int from, double[] numbers) {
                byte[] row;
                synchronized (codes) {
                    if (codes[point] == null) {
                        codes[point] = new byte[replications];
                    }
                    row = codes[point];
                }
                for (int i = 0; i < numbers.length; i++) {
                    row[from + i] = (byte) (Double.isNaN(numbers[i]) ? 0 : 1 + (int) numbers[i]);
                }
            }

            @Override
            public double[] of(int point) {
                double[] numbers = new double[replications];
                for (int i = 0; i < replications; i++) {
                    numbers[i] = codes[point] == null || codes[point][i] == 0 ? Double.NaN : codes[point][i] - 1;
                }
                return numbers;
            }

            @Override
            public void close() {
                // memory only
            }
        };
    }

    /** Holds any numbers, in memory. */
    static NumberStore inMemory(int points, int replications) {
        double[][] rows = new double[points][];
        return new NumberStore() {
            @Override
            public void put(int point, int from, double[] numbers) {
                double[] row;
                synchronized (rows) {
                    if (rows[point] == null) {
                        rows[point] = new double[replications];
                        Arrays.fill(rows[point], Double.NaN);
                    }
                    row = rows[point];
                }
                System.arraycopy(numbers, 0, row, from, numbers.length);
            }

            @Override
            public double[] of(int point) {
                if (rows[point] != null) {
                    return rows[point].clone();
                }
                double[] none = new double[replications];
                Arrays.fill(none, Double.NaN);
                return none;
            }

            @Override
            public void close() {
                // memory only
            }
        };
    }

    /**
     * For any numbers, in a file that is gone when it is closed or the process ends. Bits are kept inverted, so that a
     * gap of zeros reads as no number.
     */
    static NumberStore onDisk(Path file, int replications) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        return new NumberStore() {
            private static final long NONE = Double.doubleToLongBits(Double.NaN);

            @Override
            public void put(int point, int from, double[] numbers) {
                ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Double.BYTES);
                for (double number : numbers) {
                    buffer.putLong(Double.doubleToLongBits(number) ^ NONE);
                }
                buffer.flip();
                long at = ((long) point * replications + from) * Double.BYTES;
                try {
                    while (buffer.hasRemaining()) {
                        at += channel.write(buffer, at);
                    }
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }

            @Override
            public double[] of(int point) {
                ByteBuffer buffer = ByteBuffer.allocate(replications * Double.BYTES);
                long at = (long) point * replications * Double.BYTES;
                try {
                    while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
                        // on
                    }
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                double[] numbers = new double[replications];
                for (int i = 0; i < replications; i++) {
                    numbers[i] = Double.longBitsToDouble(buffer.getLong(i * Double.BYTES) ^ NONE);
                }
                return numbers;
            }

            @Override
            public void close() {
                try {
                    channel.close();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        };
    }
}
