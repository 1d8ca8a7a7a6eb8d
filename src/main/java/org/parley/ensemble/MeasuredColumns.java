package org.parley.ensemble;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.parley.sim.Detail;
import org.parley.sim.OnDemand;

/** The columns of a run that cost a search of their own. All others are there whether or not they are asked for. */
public final class MeasuredColumns {
    private static final Map<String, OnDemand> MEASURE = Map.of(
            "zopaFirst", OnDemand.ZONE_SIZES,
            "zopaLast", OnDemand.ZONE_SIZES,
            "distanceFrontier", OnDemand.DISTANCES,
            "distanceNash", OnDemand.DISTANCES,
            "distanceKS", OnDemand.DISTANCES);

    private MeasuredColumns() {}

    /** What a run is asked for so that these columns are filled, and no more. */
    public static Detail of(Collection<String> columns) {
        Set<OnDemand> measured = EnumSet.noneOf(OnDemand.class);
        for (String column : columns) {
            OnDemand measure = MEASURE.get(column);
            if (measure != null) {
                measured.add(measure);
            }
        }
        return Detail.of(measured);
    }

    /** Whether runs of this detail fill a column. */
    public static boolean fills(Detail detail, String column) {
        OnDemand measure = MEASURE.get(column);
        return measure == null || detail.measured().contains(measure);
    }
}
