package org.parley.scenario;

import org.parley.parameter.Side;

/**
 * The security guarantee on offer (model §3). The party is for display only; the two numbers are the defaults of the
 * levers {@code guaranteeDuration} and {@code guaranteeWindow}.
 *
 * @param party the protected side
 * @param durationYears for how long
 * @param windowWeeks unprotected weeks between signing and entry into force; 0 is "guarantees first"
 * @param cite of the duration
 * @param windowCite of the window
 */
public record Guarantee(Side party, double durationYears, double windowWeeks, Cite cite, Cite windowCite) {
    /** A guarantee with one cite for both numbers. */
    public Guarantee(Side party, double durationYears, double windowWeeks, Cite cite) {
        this(party, durationYears, windowWeeks, cite, cite);
    }
}
