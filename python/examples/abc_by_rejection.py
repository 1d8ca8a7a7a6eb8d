"""Which assumptions go with what was seen? Approximate Bayesian computation by rejection (Pritchard et al. 1999).

Suppose (invented, to show the method) that in talks like these 60 % ended in an agreement. Draw assumptions from their
ranges, keep those whose share of agreements is near, and look at what is kept. What comes out is a property of the
model and the ranges; with a real record use a scenario with ``history``.

    python examples/abc_by_rejection.py scenarios/tutorial.yaml
"""

import random
import sys

from parley import Parley

PRIOR = {"warCost.A": (0.02, 0.3), "warCost.B": (0.02, 0.3), "guaranteeTrust": (0.2, 0.9)}
SEEN = 0.6
NEAR = 0.1
DRAWS = 300
REPLICATIONS = 40


def quantile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def main(scenario):
    chance = random.Random(1)
    points = [
        # a seed of its own for each draw, so that noise does not decide the same way everywhere
        {**{name: chance.uniform(*limits) for name, limits in PRIOR.items()}, "seed": 1 + draw}
        for draw in range(DRAWS)
    ]
    with Parley(scenario, replications=REPLICATIONS, outcomes=["agreement"], frames=False) as parley:
        kept = [row for row in parley.stream(points) if abs(row["agreement"] - SEEN) <= NEAR]
        print(parley.banner)
    print(f"{len(kept)} of {DRAWS} draws come within {NEAR} of a share of agreements of {SEEN}, {REPLICATIONS} runs each")
    if not kept:
        return
    print("what is kept: median (5 … 95 %), and the range that was drawn from")
    for name, (low, high) in PRIOR.items():
        values = [row[name] for row in kept]
        middle, least, most = (quantile(values, share) for share in (0.5, 0.05, 0.95))
        print(f"{name:15} {middle:.2f} ({least:.2f} … {most:.2f}), {low} … {high}")


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["scenarios/tutorial.yaml"]))
