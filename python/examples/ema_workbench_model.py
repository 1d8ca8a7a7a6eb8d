"""Parley as a model of the EMA Workbench (Kwakkel 2017): exploratory modelling over uncertainties and levers.

The workbench asks a model for one experiment after the other; a Parley that stays alive answers each without a new
start. Without the workbench installed the same model answers three experiments by hand.

    python examples/ema_workbench_model.py scenarios/tutorial.yaml
"""

import sys

from parley import Parley

try:
    from ema_workbench import IntegerParameter, RealParameter, ScalarOutcome, perform_experiments
    from ema_workbench.em_framework.model import SingleReplication
except ImportError:
    SingleReplication = object

OUTCOMES = ["agreement", "weeks"]


class ParleyModel(SingleReplication):
    """A scenario; its parameters have the names of ``--set`` with ``_`` in place of the dot, which Python allows."""

    def __init__(self, name, scenario, replications=50):
        if SingleReplication is not object:
            super().__init__(name)
        self.parley = Parley(scenario, replications=replications, outcomes=OUTCOMES, frames=False)

    def run_experiment(self, experiment):
        """The outcomes of one experiment."""
        point = {key.replace("_", "."): value for key, value in experiment.items()}
        answer = self.parley.one(point)
        return {outcome: answer[outcome] for outcome in OUTCOMES}

    def cleanup(self):
        self.parley.close()


def main(scenario):
    model = ParleyModel("parley", scenario)
    if SingleReplication is object:
        print("The EMA Workbench is not installed; three experiments by hand, 50 runs each:")
        for war_cost in (0.05, 0.15, 0.25):
            print({"warCost_A": war_cost}, model.run_experiment({"warCost_A": war_cost}))
        model.cleanup()
        return
    model.uncertainties = [RealParameter("warCost_A", 0.02, 0.3), RealParameter("warCost_B", 0.02, 0.3)]
    model.levers = [RealParameter("pressure_A", 0, 1), IntegerParameter("deadline", 8, 26)]
    model.outcomes = [ScalarOutcome(outcome) for outcome in OUTCOMES]
    experiments, outcomes = perform_experiments(model, scenarios=10, policies=3)
    model.cleanup()
    print(len(experiments), "experiments, 50 runs each; mean share of agreements", round(outcomes["agreement"].mean(), 2))


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["scenarios/tutorial.yaml"]))
