package org.parley.cli;

import org.parley.lab.Sampling;
import org.parley.table.Decimal;
import org.parley.table.Show;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers of options, with what is allowed in the message. */
abstract class Whole implements ITypeConverter<Long> {
    private final long least;
    private final long most;

    private Whole(long least, long most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public Long convert(String text) {
        Long number = Decimal.whole(text);
        if (number != null && number >= least && number <= most) {
            return number;
        }
        String meant = Decimal.meant(text);
        boolean isWhole = Decimal.whole(meant) != null;
        throw new TypeConversionException("\"" + text + "\"; allowed " + bound(least) + " … " + bound(most) + ", whole"
                + (isWhole ? ". Maybe " + meant + "?" : ""));
    }

    private static String bound(long number) {
        return number == Long.MIN_VALUE ? "−2⁶³" : number == Long.MAX_VALUE ? "2⁶³ − 1" : Show.count(number);
    }

    /** A number of runs. */
    static final class Runs extends Whole {
        Runs() {
            super(1, 10_000_000);
        }
    }

    /** A seed. */
    static final class Seed extends Whole {
        Seed() {
            super(Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /** The number of a run. */
    static final class Replication extends Whole {
        Replication() {
            super(1, Long.MAX_VALUE);
        }
    }

    /** A number of plays in the lab. */
    static final class Plays extends Whole {
        Plays() {
            super(Sampling.LEAST, Sampling.MOST);
        }
    }

    /** A port of this machine. */
    static final class Port extends Whole {
        Port() {
            super(1, 65_535);
        }
    }

    /** A number of threads. */
    static final class Threads extends Whole {
        Threads() {
            super(1, 1024);
        }
    }
}
