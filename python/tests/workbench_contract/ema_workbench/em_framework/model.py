"""How a model of the workbench is called."""

from collections import UserDict


class EMAError(Exception):
    """What the workbench does not accept."""


class Experiment(UserDict):
    """All values of one run, by name: scenario, policy and constants."""

    def __init__(self, scenario, policy, constants):
        super().__init__({**scenario, **policy, **constants})
        self.name = f"{scenario.name} {policy.name} 1"


class AbstractModel:
    def __init__(self, name):
        if not name.isalnum():
            raise EMAError("name of model should only contain alpha numerical characters")
        self.name = name
        self.uncertainties = []
        self.levers = []
        self.outcomes = []
        self.constants = []
        self._outcomes_output = {}

    @property
    def outcomes_output(self):
        return self._outcomes_output

    @outcomes_output.setter
    def outcomes_output(self, outputs):
        for outcome in self.outcomes:
            self._outcomes_output[outcome.name] = outcome.process([outputs[name] for name in outcome.variable_name])

    def model_init(self, policy):
        """A policy's entries that are attributes of the model are set there, and are no values of an experiment."""
        self.policy = policy
        for key in [key for key in policy if hasattr(self, key)]:
            setattr(self, key, policy.pop(key))

    def initialized(self, policy):
        return hasattr(self, "policy") and self.policy.name == policy.name

    def run_model(self, scenario, policy):
        if not self.initialized(policy):
            self.model_init(policy)
        for sample, parameters in ((scenario, self.uncertainties), (policy, self.levers)):
            if parameters:
                sample.data = {p.name: sample[p.name] for p in parameters if p.name in sample}

    def reset_model(self):
        self._outcomes_output = {}

    def cleanup(self):
        """After all experiments."""


class SingleReplication(AbstractModel):
    def run_model(self, scenario, policy):
        super().run_model(scenario, policy)
        constants = {constant.name: constant.value for constant in self.constants}
        self.outcomes_output = self.run_experiment(Experiment(scenario, self.policy, constants))
