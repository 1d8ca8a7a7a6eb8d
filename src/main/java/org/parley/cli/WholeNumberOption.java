package org.parley.cli;

import org.parley.lab.Sampling;
import org.parley.table.Decimal;
import org.parley.table.NumberText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the whole number of an option; the message of a mistake says what is allowed. */
abstract class WholeNumberOption implements ITypeConverter<Long> {
    private final long least;
    private final long most;

    private WholeNumberOption(long least, long most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public Long convert(String text) {
        Long number = Decimal.hasThousands(text) ? null : Decimal.whole(text);
        if (number != null && number >= least && number <= most) {
            return number;
        }
        String meant = Decimal.meantWhole(text);
        Long maybe = Decimal.whole(meant);
        boolean isAllowed = maybe != null && maybe >= least && maybe <= most;
        throw new TypeConversionException("\"" + text + "\"; allowed " + bound(least) + " … " + bound(most) + ", whole"
                + (isAllowed ? ". Maybe " + meant + "?" : ""));
    }

    private static String bound(long number) {
        return number == Long.MIN_VALUE ? "−2⁶³" : number == Long.MAX_VALUE ? "2⁶³ − 1" : NumberText.count(number);
    }

    /** A number of runs. */
    static final class Runs extends WholeNumberOption {
        Runs() {
            super(1, 10_000_000);
        }
    }

    /** A seed. */
    static final class Seed extends WholeNumberOption {
        Seed() {
            super(Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /** The number of a run. */
    static final class Replication extends WholeNumberOption {
        Replication() {
            super(1, Long.MAX_VALUE);
        }
    }

    /** A number of plays in the lab. */
    static final class Plays extends WholeNumberOption {
        Plays() {
            super(Sampling.LEAST, Sampling.MOST);
        }
    }

    /** A port of this machine. */
    static final class Port extends WholeNumberOption {
        Port() {
            super(1, 65_535);
        }
    }

    /** A number of threads. */
    static final class Threads extends WholeNumberOption {
        Threads() {
            super(1, 1024);
        }
    }
}
