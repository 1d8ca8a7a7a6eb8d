"""The example for the EMA Workbench with the workbench, or with a stand-in that keeps to what it publishes."""

import contextlib
import importlib.util
import io
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "examples"
SCENARIO = HERE.parents[1] / "scenarios" / "tutorial.yaml"


class Workbench(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        is_there = importlib.util.find_spec("ema_workbench") is not None
        cls.folders = [str(EXAMPLES)] + ([] if is_there else [str(HERE / "workbench_contract")])
        sys.path[:0] = cls.folders
        cls.example = importlib.import_module("ema_workbench_model")
        cls.ema = importlib.import_module("ema_workbench")

    @classmethod
    def tearDownClass(cls):
        for folder in cls.folders:
            sys.path.remove(folder)

    def test_the_example_performs_its_experiments(self):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            self.example.main(str(SCENARIO))
        self.assertRegex(said.getvalue(), r"^30 experiments, 50 runs each; mean share of agreements 0\.\d+\n$")

    def model(self):
        model = self.example.ParleyModel("parley", str(SCENARIO), replications=20)
        model.uncertainties = [self.ema.RealParameter("warCost_A", 0.02, 0.3)]
        model.levers = [self.ema.IntegerParameter("deadline", 8, 26)]
        model.outcomes = [self.ema.ScalarOutcome(name) for name in self.example.OUTCOMES]
        return model

    def test_the_numbers_are_those_of_the_points(self):
        model = self.model()
        experiments, outcomes = self.ema.perform_experiments(model, scenarios=3, policies=2)
        rows = experiments if isinstance(experiments, list) else experiments.to_dict("records")
        self.assertEqual(len(rows), 6)
        self.assertEqual(len({row["warCost_A"] for row in rows}), 3)
        for n, row in enumerate(rows):
            by_hand = model.parley.one({"warCost.A": row["warCost_A"], "deadline": row["deadline"]})
            for name in self.example.OUTCOMES:
                self.assertEqual(outcomes[name][n], by_hand[name], (n, name))
        model.cleanup()
        model.cleanup()  # the workbench does it, and whoever made the model may

    def test_a_value_that_is_not_allowed_says_so(self):
        model = self.model()
        self.addCleanup(model.cleanup)
        with self.assertRaisesRegex(Exception, "warCost.A is 7; allowed 0 … 1 stk"):
            model.run_experiment({"warCost_A": 7})


if __name__ == "__main__":
    unittest.main()
