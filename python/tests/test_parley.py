"""The package against the program itself; run from the folder of the project, with ``parley`` on the PATH."""

import ast
import doctest
import os
import subprocess
import sys
import unittest
from pathlib import Path
from unittest import mock

import parley
from parley import NotFound, Parley, ParleyFailed, PointError, Refused
from parley import _frames, _parley, _program, _stream

HERE = Path(__file__).resolve().parent
PANDAS = _frames.pandas()
POINTS = [{"warCost.A": 0.1}, {"warCost.A": 0.2, "id": "x"}]


def load_tests(loader, tests, pattern):
    for module in (parley, _frames, _parley, _program, _stream):
        tests.addTests(doctest.DocTestSuite(module))
    return tests


class Points(unittest.TestCase):
    """One program for all tests that need no other."""

    @classmethod
    def setUpClass(cls):
        cls.parley = Parley("tutorial", replications=40, outcomes=["agreement", "weeks"], frames=False)

    @classmethod
    def tearDownClass(cls):
        cls.parley.close()

    def test_answers_stand_in_order_with_what_the_points_bring(self):
        rows = self.parley.evaluate({"warCost.A": share / 50, "id": n, "note": None} for n, share in enumerate(range(30)))
        self.assertEqual([row["id"] for row in rows], list(range(30)))
        self.assertEqual(
            list(rows[3]),
            ["warCost.A", "id", "note", "seed", "runs"]
            + [f"{name}{limit}" for name in ("agreement", "weeks") for limit in ("", ".low", ".high", ".n")],
        )
        self.assertTrue(all(row["agreement.low"] <= row["agreement"] <= row["agreement.high"] for row in rows))
        self.assertEqual({row["runs"] for row in rows}, {40})

    def test_the_numbers_are_those_of_run(self):
        row = self.parley.one({"warCost.A": 0.1, "seed": 3})
        with Parley("tutorial", frames=False) as other:
            result = other.run(40, seed=3, settings={"warCost.A": 0.1})
        weeks = next(line for line in result.summary if line["measure"] == "weeks")
        self.assertEqual((row["weeks"], row["weeks.low"], row["weeks.high"]), tuple(weeks[c] for c in ("estimate", "low", "high")))
        ended = [run["outcome"] for run in result.runs]
        self.assertEqual(row["agreement"], sum(o in ("COMPREHENSIVE", "FRAMEWORK") for o in ended) / 40)
        self.assertEqual(result.manifest["leftOut"], ["figures", "report"])
        self.assertIn("does not forecast", result.banner)
        self.assertIn("why", result.tables)
        with self.assertRaisesRegex(KeyError, "no table 'wy'; there are"):
            result.table("wy")
        folder = result.folder
        del result
        self.assertFalse(folder.exists())

    def test_one_answer_before_the_next_point(self):
        point = {"warCost.A": 0.1}
        for _ in range(5):
            point["warCost.A"] = 0.1 + self.parley.one(point)["agreement"] / 10
        self.assertGreater(point["warCost.A"], 0.1)

    def test_a_bad_point_says_which_and_what_is_allowed(self):
        with self.assertRaises(PointError) as caught:
            self.parley.evaluate([{"warCost.A": 0.1}, {"warCst": 1}, {"warCost.A": 3}])
        self.assertEqual(caught.exception.index, 1)
        self.assertEqual(caught.exception.point, {"warCst": 1})
        self.assertIn('Maybe "warCost"?', str(caught.exception))
        self.assertIn("1 more points have no numbers", str(caught.exception))
        kept = self.parley.evaluate([{"warCost.A": 0.1}, {"warCost.A": float("nan")}], errors="keep")
        self.assertNotIn("error", kept[0])
        self.assertIn("warCost.A is nan, which is no value.", kept[1]["error"])
        with self.assertRaisesRegex(PointError, "warCost.A is nan, which is no value."):
            self.parley.one({"warCost.A": float("nan")})
        clash = self.parley.evaluate([{"warCost.A": 0.1, "error": 5}], errors="keep")
        self.assertIn('"error" is a column of the lines that go out', clash[0]["error"])
        with self.assertRaisesRegex(ValueError, "allowed 'raise', 'keep'"):
            self.parley.evaluate([], errors="ignore")
        with self.assertRaisesRegex(TypeError, "a point is a mapping such as"):
            self.parley.evaluate([0.1])
        self.assertEqual(len(self.parley.evaluate(POINTS)), 2)  # it still answers

    def test_a_stream_that_is_left_early_spoils_no_later_answer(self):
        for row in self.parley.stream({"warCost.A": 0.1} for _ in range(500)):
            self.assertEqual(row["runs"], 40)
            break
        self.assertEqual(self.parley.one({"warCost.A": 0.25})["warCost.A"], 0.25)

    def test_no_point_starts_no_program(self):
        with Parley("tutorial", program=["false"]) as idle:
            self.assertEqual(len(idle.evaluate([])), 0)

    def test_the_banner_is_known_from_the_first_answer_on(self):
        self.parley.one()
        self.assertIn("no forecast", self.parley.banner)

    def test_presets_switches_and_words(self):
        rows = self.parley.evaluate([{"drift": False, "strategy": "micro"}, {"preset": "pressure-on-both"}])
        self.assertEqual([row["runs"] for row in rows], [40, 40])

    @unittest.skipIf(PANDAS is None, "pandas is not installed here")
    def test_data_frames_and_arrays(self):
        import numpy

        design = PANDAS.DataFrame({"warCost.A": [0.1, 0.2], "note": ["a", None], "seed": [1, 2]})
        with Parley("tutorial", replications=40, outcomes="agreement") as frames:
            answers = frames.evaluate(design)
            self.assertEqual(list(answers["warCost.A"]), [0.1, 0.2])
            self.assertEqual(list(answers["seed"]), [1, 2])
            array = frames.evaluate(numpy.array([[0.1], [0.2]]), names=["warCost.A"])
            self.assertEqual(array["agreement"][0], answers["agreement"][0])
            runs = frames.run(10).runs
            self.assertEqual(len(runs), 10)
            self.assertIn("outcome", runs.columns)


class Errors(unittest.TestCase):
    def test_what_cannot_be_used_is_told_with_what_is_allowed(self):
        for wrong, message in (
            (Parley("tutoral"), r'no scenario file "tutoral"\. Maybe tutorial\?'),
            (Parley("tutorial", outcomes=["agrement"]), r'unknown outcome "agrement".*Maybe "agreement"\?'),
            (Parley("tutorial", settings={"warCost": 9}), r"warCost is 9; allowed 0 … 1 stk\."),
        ):
            with self.assertRaisesRegex(Refused, message):
                wrong.evaluate(POINTS)
        with self.assertRaisesRegex(Refused, "unknown switch|drft"):
            Parley("tutorial").run(1, settings={"drft": False})

    def test_no_parley_here(self):
        with mock.patch.dict(os.environ, {"PATH": "", "PARLEY_JAR": ""}):
            with self.assertRaisesRegex(NotFound, "PARLEY_JAR is not set, and no program of the PATH is called parley"):
                Parley("tutorial")
        with mock.patch.dict(os.environ, {"PARLEY_JAR": "nowhere.jar"}):
            with self.assertRaisesRegex(NotFound, "PARLEY_JAR: there is no file nowhere.jar"):
                Parley("tutorial")
        with mock.patch.dict(os.environ, {"PATH": "", "PARLEY_JAVA_HOME": "", "JAVA_HOME": ""}):
            with self.assertRaisesRegex(NotFound, "no Java found"):
                jar = HERE / "empty.jar"
                jar.touch()
                try:
                    Parley("tutorial", program=jar)
                finally:
                    jar.unlink()
        with self.assertRaisesRegex(NotFound, "is no program"):
            Parley("tutorial", program=HERE / "test_parley.py")

    @unittest.skipIf(os.name == "nt", "words of POSIX")
    def test_a_parley_that_dies(self):
        dies = [sys.executable, "-c", "import sys; sys.exit('the disk burns')"]
        with self.assertRaisesRegex(ParleyFailed, "exit code 1: the disk burns"):
            Parley("tutorial", program=dies).evaluate(POINTS)

    @unittest.skipIf(os.name == "nt", "signals of POSIX")
    def test_a_parley_that_is_killed_says_so_and_starts_again(self):
        dies = [sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"]
        with self.assertRaisesRegex(ParleyFailed, "Parley was killed from outside .SIGKILL.: it said nothing"):
            Parley("tutorial", program=dies).evaluate(POINTS)

    def test_a_script_that_closes_nothing_ends_without_a_word(self):
        answers = """import sys; [print('{"line": 1, "runs": 1}', flush=True) for line in sys.stdin]"""
        script = f"from parley import Parley; p = Parley('tutorial', program={[sys.executable, '-c', answers]!r}); p.one()"
        env = {**os.environ, "PYTHONPATH": str(HERE.parent / "src")}
        done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, encoding="utf-8", timeout=60)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_a_value_that_no_line_can_hold(self):
        idle = Parley("tutorial", program=[sys.executable, "-c", "import sys; sys.stdin.read()"])
        self.addCleanup(idle.close)
        with self.assertRaisesRegex(TypeError, "^a point holds numbers, True.* in {'warCost.A': 1j} warCost.A is a complex$"):
            idle.evaluate([{"warCost.A": 1j}])

    def test_without_pandas(self):
        with mock.patch.dict(sys.modules, {"pandas": None}):
            self.assertIsNone(_frames.pandas())
            with self.assertRaisesRegex(ImportError, "frames=True needs pandas"):
                Parley("tutorial", frames=True)


class Source(unittest.TestCase):
    def test_is_python_3_9_on_the_standard_library_alone(self):
        known = set(getattr(sys, "stdlib_module_names", ())) | {"parley", "pandas"}
        for file in (HERE.parent / "src" / "parley").glob("*.py"):
            tree = ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 9))
            for node in ast.walk(tree):
                if isinstance(node, ast.Import):
                    names = [alias.name for alias in node.names]
                elif isinstance(node, ast.ImportFrom) and node.level == 0:
                    names = [node.module or ""]
                else:
                    continue
                if len(known) > 2:
                    self.assertLessEqual({name.split(".")[0] for name in names}, known, file)


if __name__ == "__main__":
    unittest.main()
