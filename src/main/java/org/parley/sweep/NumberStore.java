package org.parley.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.parley.store.DiskReason;

/**
 * Numbers by point and replication, NaN where none was put, in memory or in a file that is gone when it is closed or
 * the process ends. Threads may put different places at once; what was put by others is read after they have ended.
 * Whoever puts numbers is told of a full disk; one that fails later refuses what rests on the numbers.
 */
final class NumberStore implements Closeable {
    /** What the numbers are, and so how many bytes each takes. */
    enum Width {
        /** Whole numbers 0 … 254: one more than the number, 0 for none. */
        SMALL(1) {
            @Override
            void write(ByteBuffer to, double number) {
                to.put((byte) (Double.isNaN(number) ? 0 : 1 + (int) number));
            }

            @Override
            double read(ByteBuffer from) {
                int code = from.get() & 0xff;
                return code == 0 ? Double.NaN : code - 1;
            }
        },
        /** Any numbers: bits that are inverted, so that a gap of zeros reads as no number. */
        ANY(Double.BYTES) {
            @Override
            void write(ByteBuffer to, double number) {
                to.putLong(Double.doubleToLongBits(number) ^ NONE);
            }

            @Override
            double read(ByteBuffer from) {
                return Double.longBitsToDouble(from.getLong() ^ NONE);
            }
        };

        private static final long NONE = Double.doubleToLongBits(Double.NaN);

        private final int bytes;

        Width(int bytes) {
            this.bytes = bytes;
        }

        /** How many a number takes. */
        int bytes() {
            return bytes;
        }

        abstract void write(ByteBuffer to, double number);

        abstract double read(ByteBuffer from);
    }

    /** Holds the bytes of the numbers, zeros where none were put. */
    private interface Bytes extends Closeable {
        void put(int point, int from, ByteBuffer bytes) throws IOException;

        /** Leaves alone what was not put. */
        void get(int point, ByteBuffer into) throws IOException;
    }

    private final int replications;
    private final Width width;
    private final Bytes bytes;

    private NumberStore(int replications, Width width, Bytes bytes) {
        this.replications = replications;
        this.width = width;
        this.bytes = bytes;
    }

    /** Holds all in memory. */
    static NumberStore inMemory(int points, int replications, Width width) {
        return new NumberStore(replications, width, new Memory(points, replications * width.bytes));
    }

    /** Holds all in a file. */
    static NumberStore onDisk(Path file, int replications, Width width) throws IOException {
        return new NumberStore(replications, width, new Disk(file, (long) replications * width.bytes));
    }

    /** Puts numbers of a point, from the replication with this index on. */
    void put(int point, int from, double[] numbers) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * width.bytes);
        for (double number : numbers) {
            width.write(buffer, number);
        }
        buffer.flip();
        bytes.put(point, from * width.bytes, buffer);
    }

    /** The numbers of a point [replication − 1], fresh. */
    double[] of(int point) {
        ByteBuffer buffer = ByteBuffer.allocate(replications * width.bytes);
        try {
            bytes.get(point, buffer);
        } catch (IOException broken) {
            throw lost(broken);
        }
        buffer.clear();
        double[] numbers = new double[replications];
        for (int i = 0; i < replications; i++) {
            numbers[i] = width.read(buffer);
        }
        return numbers;
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException broken) {
            throw lost(broken);
        }
    }

    private static SweepRefused lost(IOException broken) {
        return new SweepRefused(
                "cannot read back numbers that wait in a file: " + DiskReason.of(broken)
                        + ". The runs are kept; put it right and give the same command again.",
                false);
    }

    /** A row of bytes for each point that has numbers. */
    private static final class Memory implements Bytes {
        private final byte[][] rows;
        private final int length;

        Memory(int points, int length) {
            this.rows = new byte[points][];
            this.length = length;
        }

        @Override
        public void put(int point, int from, ByteBuffer bytes) {
            byte[] row;
            synchronized (rows) {
                if (rows[point] == null) {
                    rows[point] = new byte[length];
                }
                row = rows[point];
            }
            bytes.get(row, from, bytes.remaining());
        }

        @Override
        public void get(int point, ByteBuffer into) {
            if (rows[point] != null) {
                into.put(rows[point]);
            }
        }

        @Override
        public void close() {
            // memory only
        }
    }

    /** A file of rows. */
    private static final class Disk implements Bytes {
        private final FileChannel channel;
        private final long length;

        Disk(Path file, long length) throws IOException {
            this.length = length;
            this.channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }

        @Override
        public void put(int point, int from, ByteBuffer bytes) throws IOException {
            long at = point * length + from;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        }

        @Override
        public void get(int point, ByteBuffer into) throws IOException {
            while (into.hasRemaining() && channel.read(into, point * length + into.position()) >= 0) {
                // on; beyond the end of the file are the zeros that the buffer holds
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
