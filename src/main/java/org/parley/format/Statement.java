package org.parley.format;

import org.parley.scenario.Cite;

/**
 * One number or ordering that a scenario states, with where it comes from.
 *
 * @param what which one: {@code warCost.ukraine}, {@code power shift of T1 pullback}
 * @param value in words, with its unit
 * @param cite grade, source, note, quotation
 * @param given false: the file does not say it, the registry's default holds
 */
public record Statement(String what, String value, Cite cite, boolean given) {
    /**
     * F, D, L or P; {@code set} for an option of the command line; or empty. The registry's qualifications ("L sign")
     * are left out.
     */
    public String letter() {
        for (String letter : Cites.GRADES) {
            if (cite.grade().equals(letter)
                    || cite.grade().startsWith(letter + " ")
                    || cite.grade().startsWith(letter + ",")) {
                return letter;
            }
        }
        return cite.grade();
    }
}
