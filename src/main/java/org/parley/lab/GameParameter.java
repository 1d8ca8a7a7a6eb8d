package org.parley.lab;

import org.parley.parameter.Range;

/**
 * What a reader may vary in one game.
 *
 * @param key name in {@code --set key=value}
 * @param symbol the symbol of the class comment
 * @param says meaning and unit, a few words
 * @param legal the accepted values
 * @param standard the value when nothing is said
 */
public record GameParameter(String key, String symbol, String says, Range legal, double standard) {
    public GameParameter {
        if (!legal.contains(standard)) {
            throw new IllegalArgumentException(key + " has default " + standard + " outside " + legal);
        }
    }

    static GameParameter of(String key, String symbol, String says, double low, double high, double standard) {
        return new GameParameter(key, symbol, says, new Range(low, high), standard);
    }
}
