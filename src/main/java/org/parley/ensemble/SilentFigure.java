package org.parley.ensemble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.ensemble.SilentZero.Subject;
import org.parley.ensemble.SilentZero.TermOn;

/**
 * A number that cannot answer since a term is off, with the figure with it on.
 *
 * @param zero the number
 * @param runs that were played again; 0: none
 * @param of how many of them the figure is a share or mean of
 * @param figure with the term on: the share of the outcome, of the reason among runs without a deal to sign, of draws
 *     that fit, of agreements where it is about survival; the first party's mean cost of war; null if there is none
 * @param told the figure in a sentence, or empty
 */
public record SilentFigure(
        SilentZero zero, long runs, long of, @Nullable Interval figure, String told) {
    /** Without a figure, because none can be had or too few runs were played. */
    static SilentFigure without(SilentZero zero) {
        return new SilentFigure(
                zero,
                0,
                0,
                null,
                zero.on() == null
                        ? ""
                        : "No figure with it on: fewer than " + SilentRuns.PART * EnoughRuns.CHANGE
                                + " runs were played.");
    }

    /** Which numbers it stands beside, in a word: outcomes, survival, reasons, cost, record. */
    public String about() {
        return zero.subject().name().toLowerCase(Locale.ROOT);
    }

    /** Both in full sentences. */
    public String sentence() {
        return told.isEmpty() ? zero.says() : zero.says() + " " + told;
    }

    /** The sentences about a subject. */
    public static List<String> about(List<SilentFigure> all, Subject subject) {
        return all.stream()
                .filter(of -> of.zero.subject() == subject)
                .map(SilentFigure::sentence)
                .toList();
    }

    /** All sentences. */
    public static List<String> sentences(List<SilentFigure> all) {
        return all.stream().map(SilentFigure::sentence).toList();
    }

    /** The same as a document. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("about", about());
        document.put("says", zero.says());
        document.put("off", zero.terms().stream().sorted().toList());
        TermOn on = zero.on();
        document.put("with", on == null ? null : on.words());
        document.put("runs", runs);
        document.put("n", of);
        document.put("figure", figure == null ? null : figure.estimate());
        document.put("low", figure == null ? null : figure.low());
        document.put("high", figure == null ? null : figure.high());
        document.put("told", told);
        return document;
    }
}
