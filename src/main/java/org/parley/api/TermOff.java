package org.parley.api;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Interval;
import org.parley.ensemble.SilentFigure;
import org.parley.ensemble.SilentZero;

/**
 * A number that cannot answer the question it seems to answer, since a term of the model is off, with the figure with
 * the term on: the first runs again, on the same random numbers.
 *
 * @param about which numbers it stands beside: outcomes, survival, reasons, cost, record
 * @param says so, in full sentences
 * @param off keys of the switches and parameters that are off
 * @param with what was set, such as "walkoutBase 0.01, the default of the program"; empty where no figure can be had,
 *     and then {@code says} tells why
 * @param figure with the term on: the share of the outcome, of the reason among runs without a deal to sign, of draws
 *     that fit, of agreements where it is about survival; side A's mean cost of war; NaN with n 0 without a figure
 * @param told the figure in sentences, or why there is none; empty where {@code says} tells it
 * @since 0.1.0
 */
public record TermOff(String about, String says, List<String> off, String with, Estimate figure, String told) {
    /** A list of its own. */
    public TermOff {
        off = List.copyOf(off);
    }

    /** Both in full sentences, as {@code parley run} prints them. */
    public String sentence() {
        return told.isEmpty() ? says : says + " " + told;
    }

    static List<TermOff> of(List<SilentFigure> figures) {
        List<TermOff> all = new ArrayList<>();
        for (SilentFigure of : figures) {
            SilentZero.TermOn on = of.zero().on();
            Interval figure = of.figure();
            all.add(new TermOff(
                    of.about(),
                    of.zero().says(),
                    of.zero().terms().stream().sorted().toList(),
                    on == null ? "" : on.words(),
                    figure == null
                            ? new Estimate(Double.NaN, Double.NaN, Double.NaN, 0)
                            : new Estimate(figure.estimate(), figure.low(), figure.high(), of.of()),
                    of.told()));
        }
        return List.copyOf(all);
    }
}
