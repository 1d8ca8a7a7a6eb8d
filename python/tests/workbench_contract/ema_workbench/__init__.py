"""What the EMA Workbench promises a model, and asks of it: a stand-in where the workbench itself cannot be installed.

Written from the published sources of the workbench (2.x and 3.0: em_framework/model.py, points.py, outcomes.py,
experiment_runner.py), in words of its own. It is stricter where they leave something open: a parameter's values come as
numbers of numpy where numpy is there, an experiment is a mapping but no dict, and each model is copied by pickling, as
for workers in other processes.
"""

import itertools
import numbers
import pickle
import random
from collections import UserDict

try:
    import numpy
except ImportError:
    numpy = None

from .em_framework.model import EMAError

STAND_IN = True


class Parameter:
    """A name that Python takes for a variable, and a range."""

    def __init__(self, name, lower_bound, upper_bound, default=None):
        if not name.isidentifier():
            raise ValueError(f"{name!r} is no name of a variable")
        if not lower_bound < upper_bound:
            raise ValueError("the upper bound must be above the lower one")
        self.name = name
        self.variable_name = [name]
        self.lower_bound = lower_bound
        self.upper_bound = upper_bound
        self.default = default


class RealParameter(Parameter):
    def at(self, share):
        value = self.lower_bound + share * (self.upper_bound - self.lower_bound)
        return value if numpy is None else numpy.float64(value)


class IntegerParameter(Parameter):
    def __init__(self, name, lower_bound, upper_bound, default=None):
        super().__init__(name, lower_bound, upper_bound, default)
        if not (isinstance(lower_bound, int) and isinstance(upper_bound, int)):
            raise ValueError("bounds of an integer parameter are integers")

    def at(self, share):
        value = self.lower_bound + int(share * (self.upper_bound - self.lower_bound + 1))
        return value if numpy is None else numpy.int64(value)


class ScalarOutcome:
    def __init__(self, name):
        self.name = name
        self.variable_name = [name]

    def process(self, values):
        if len(values) != 1 or not isinstance(values[0], numbers.Number):
            raise EMAError(f"outcome {self.name} should be a scalar, but is {values!r}")
        return values[0]


class Sample(UserDict):
    """A point of some parameters, with a name."""

    def __init__(self, name, values):
        super().__init__(values)
        self.name = name

    def copy(self):
        return Sample(self.name, self.data)


def _sampled(parameters, number, dice, word):
    return [Sample(f"{word} {n}", {p.name: p.at(dice.random()) for p in parameters}) for n in range(number)]


def perform_experiments(models, scenarios=0, policies=0):
    """Every policy with every scenario; gives the experiments and, by outcome, the values."""
    model = pickle.loads(pickle.dumps(models))
    dice = random.Random(1)
    rows = []
    results = {outcome.name: [] for outcome in model.outcomes}
    for policy, scenario in itertools.product(
        _sampled(model.levers, policies, dice, "policy"), _sampled(model.uncertainties, scenarios, dice, "scenario")
    ):
        model.run_model(scenario.copy(), policy.copy())
        for name, value in model.outcomes_output.items():
            results[name].append(value)
        model.reset_model()
        rows.append({**scenario, **policy, "scenario": scenario.name, "policy": policy.name, "model": model.name})
    model.cleanup()
    return rows, {name: _array(values) for name, values in results.items()}


def _array(values):
    if numpy is not None:
        return numpy.asarray(values)

    class Values(list):
        def mean(self):
            return sum(self) / len(self)

    return Values(values)
