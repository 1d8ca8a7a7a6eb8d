package org.parley.sim;

import java.util.List;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.scenario.Reads;
import org.parley.talks.Framework;
import org.parley.talks.InterimMeasures;
import org.parley.talks.Situation;
import org.parley.talks.Stall;
import org.parley.talks.Strategies;
import org.parley.talks.Styles;
import org.parley.talks.Talks;
import org.parley.value.Breakdown;
import org.parley.value.Draw;
import org.parley.value.Preferences;
import org.parley.value.Ratification;
import org.parley.value.Valuation;

/**
 * Every mechanism of a run with what it reads. To add one: its {@code READS} in its class, and a line here. Test:
 * {@code ReadsTest}, which records what runs read.
 */
public final class MechanismReads {
    private static final List<Reads> ALL = List.of(
            Period.READS,
            Simulation.READS,
            TalksSession.READS,
            Preferences.READS,
            Draw.READS,
            Conflict.READS,
            Principals.READS,
            Appraisal.READS,
            Valuation.READS,
            Breakdown.READS,
            Ratification.READS,
            OwnPlans.READS,
            Talks.READS,
            Situation.READS,
            Strategies.READS,
            Stall.READS,
            Framework.READS,
            InterimMeasures.READS,
            Styles.READS,
            MediatorAgent.READS,
            StruckTerms.READS,
            Reads.by("the table of signals").of(Parameters.SIGNAL_BIAS)); // read where runs become tables

    private MechanismReads() {}

    /** All mechanisms. */
    public static List<Reads> all() {
        return ALL;
    }

    /** The mechanisms that read a parameter. */
    public static List<Reads> of(Parameter p) {
        return ALL.stream().filter(reads -> reads.parameters().contains(p)).toList();
    }
}
