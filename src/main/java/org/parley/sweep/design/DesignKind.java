package org.parley.sweep.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.table.Table;

/**
 * A kind of design as sweep files name it: the reader, its messages, the writer and the schema for editors ask it.
 *
 * @param name the word after {@code kind}
 * @param says what it is, for help and editors
 * @param settings the whole numbers that it takes
 * @param powerOfTwo whether its n should be a power of two unless {@code force} says otherwise
 * @param fromFile whether its points stand in a {@code file}
 * @param make makes the design
 */
public record DesignKind(
        String name,
        String says,
        List<DesignSetting> settings,
        boolean powerOfTwo,
        boolean fromFile,
        Function<Given, Design> make) {
    /** The key that takes an n which is no power of two. */
    public static final String FORCE = "force";

    /** The key that names a table of points. */
    public static final String FILE = "file";

    /** The key of conditions between factors. */
    public static final String WHERE = "where";

    public DesignKind {
        settings = List.copyOf(settings);
    }

    /**
     * What a file gives.
     *
     * @param factors what varies
     * @param seed master seed of the sweep
     * @param numbers by key of a setting
     * @param forced whether an n that is no power of two is meant
     * @param rows the table of points, read when it is asked for
     */
    public record Given(
            List<Factor> factors, long seed, Map<String, Integer> numbers, boolean forced, Supplier<Table> rows) {
        /** The number of a setting. */
        int number(String key) {
            Integer number = numbers.get(key);
            if (number == null) {
                throw new IllegalStateException("a design without " + key);
            }
            return number;
        }
    }

    static DesignKind of(String name, String says, Function<Given, Design> make, DesignSetting... settings) {
        return new DesignKind(name, says, List.of(settings), false, false, make);
    }

    /** The same with an n that should be a power of two. */
    DesignKind ofPowersOfTwo() {
        return new DesignKind(name, says, settings, true, fromFile, make);
    }

    /** The same with points from a file. */
    DesignKind ofAFile() {
        return new DesignKind(name, says, settings, powerOfTwo, true, make);
    }

    /** Every key that a file may give beside {@code kind}. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        settings.forEach(setting -> keys.add(setting.key()));
        if (powerOfTwo) {
            keys.add(FORCE);
        }
        if (fromFile) {
            keys.add(FILE);
        }
        keys.add(WHERE);
        return keys;
    }
}
