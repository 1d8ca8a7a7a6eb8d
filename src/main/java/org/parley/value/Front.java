package org.parley.value;

/**
 * The front: {@code y_t = μ + φ(y_{t−1} − μ) + ε_t}, {@code sd(ε) = σ_y √(1 − φ²)} so that σ_y is the standard
 * deviation of y, y₀ = μ, and {@code z ← clip(z + y/area)} to [0, 1]. y in km² a week towards the gainer. Model §5.
 * Limit: T12 is its absorption in continuous time.
 */
public final class Front {
    private final double area;
    private double pace;
    private double share;

    /** A front before week 1. */
    public Front(double initialShare, double drift, double areaKm2) {
        this.area = areaKm2;
        this.share = initialShare;
        this.pace = drift;
    }

    /** One week, with a standard normal draw. */
    public void move(double drift, double deviation, double memory, double normal) {
        pace = drift + memory * (pace - drift) + deviation * StrictMath.sqrt(1 - memory * memory) * normal;
        double moved = share + pace / area;
        share = moved > 1 ? 1 : moved < 0 ? 0 : moved;
    }

    /** y, km² a week. */
    public double pace() {
        return pace;
    }

    /** z, the share of the objective that the gainer holds. */
    public double share() {
        return share;
    }
}
