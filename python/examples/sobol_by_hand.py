"""Which uncertainties move the share of agreements? Sobol indices with nothing but the standard library.

Saltelli's design: two random matrices A and B, and for each factor A with that column of B. S1 is the share of the
variance that a factor explains alone (Saltelli et al. 2010), ST the share with which it is involved at all (Jansen
1999). All points share their random numbers; the noise of so few replications still raises every ST, so take more
(and see docs/sweeps.md for a sweep that takes the noise off).

    python examples/sobol_by_hand.py scenarios/tutorial.yaml
"""

import random
import sys

from parley import Parley

RANGES = {"warCost.A": (0.02, 0.3), "warCost.B": (0.02, 0.3), "guaranteeTrust": (0.2, 0.9)}
ROWS = 64
REPLICATIONS = 40


def mean(values):
    return sum(values) / len(values)


def indices(a, b, ab):
    """S1 and ST of one factor, by Saltelli 2010 and Jansen 1999."""
    middle = mean(a + b)
    variance = mean([(y - middle) ** 2 for y in a + b])
    s1 = mean([(yb - middle) * (yab - ya) for ya, yb, yab in zip(a, b, ab)]) / variance
    st = mean([(ya - yab) ** 2 for ya, yab in zip(a, ab)]) / (2 * variance)
    return s1, st


def interval(statistic, rows, draws, chance):
    """Whole rows drawn with replacement; the quantiles .025 and .975."""
    values = sorted(statistic([chance.choice(rows) for _ in rows]) for _ in range(draws))
    return values[int(0.025 * draws)], values[int(0.975 * draws)]


def main(scenario):
    chance = random.Random(1)
    names = list(RANGES)

    def row():
        return [low + chance.random() * (high - low) for low, high in RANGES.values()]

    matrices = {"A": [row() for _ in range(ROWS)], "B": [row() for _ in range(ROWS)]}
    for f, name in enumerate(names):
        matrices[name] = [[*a[:f], b[f], *a[f + 1 :]] for a, b in zip(matrices["A"], matrices["B"])]
    with Parley(scenario, replications=REPLICATIONS, outcomes=["agreement"], frames=False) as parley:
        y = {
            matrix: [answer["agreement"] for answer in parley.evaluate(rows, names)]
            for matrix, rows in matrices.items()
        }
        print(parley.banner)
    print(f"Shares of the variance of agreement; {ROWS} rows, {REPLICATIONS} runs a point, 95 % intervals (bootstrap)")
    for name in names:
        rows = list(zip(y["A"], y["B"], y[name]))
        for which, label in enumerate(("S1", "ST")):
            value = indices(y["A"], y["B"], y[name])[which]
            low, high = interval(lambda some: indices(*map(list, zip(*some)))[which], rows, 500, chance)
            print(f"{label} {name:15} {value:5.2f}  ({low:.2f} … {high:.2f})")


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["scenarios/tutorial.yaml"]))
