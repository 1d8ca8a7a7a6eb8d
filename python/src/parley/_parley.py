"""The scenario that is asked."""

from __future__ import annotations

import math
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple, Type, Union

from . import _frames
from ._errors import ParleyFailed, PointError, Refused
from ._program import Program, command
from ._result import Result
from ._stream import Stream, line_of, plain

Value = Union[str, float, int, bool]


class Parley:
    """A scenario with its assumptions, and a Parley that stays alive to answer points.

    Args:
        scenario: a scenario file, or the name of a shipped one
        replications: runs of each point
        outcomes: what is asked of the runs, by the names of a sweep's outcomes; empty: the usual ones
        seed: of points that give none
        settings: laid over the scenario at every point, by the names of ``--set``
        presets: laid over the scenario before the settings
        fixed: nothing is drawn before a run
        threads: workers; None: all processors
        frames: whether tables are data frames; None: where pandas is installed
        program: the launcher, the jar, or all words that start Parley; None: PARLEY_JAR, then the PATH

    Raises:
        NotFound: if there is no Parley

    An object is for one thread at a time. It is a context manager; ``close`` ends the program.

    >>> with Parley("tutorial", replications=50, frames=False) as parley:
    ...     parley.evaluate([{"warCost.A": 7}])
    Traceback (most recent call last):
        ...
    parley._errors.PointError: point 0 {'warCost.A': 7}: warCost.A is 7; allowed 0 … 1 stk.
    """

    def __init__(
        self,
        scenario: Union[str, "Path"],
        *,
        replications: int = 1000,
        outcomes: Sequence[str] = (),
        seed: int = 1,
        settings: Optional[Mapping[str, Value]] = None,
        presets: Sequence[str] = (),
        fixed: bool = False,
        threads: Optional[int] = None,
        frames: Optional[bool] = None,
        program: Optional[Program] = None,
    ) -> None:
        if isinstance(outcomes, str):
            outcomes = [outcomes]
        if frames and _frames.pandas() is None:
            raise ImportError("frames=True needs pandas, which is not installed here")
        self._program = command(program)
        self._assumptions = [str(scenario)]
        for preset in presets:
            self._assumptions += ["--preset", str(preset)]
        for key, value in (settings or {}).items():
            self._assumptions += ["--set", f"{key}={_word(value)}"]
        self._options = ["--replications", str(replications), "--seed", str(seed)]
        for outcome in outcomes:
            self._options += ["--outcomes", outcome]
        self._fixed = ["--fixed"] if fixed else []
        self._threads = [] if threads is None else ["--threads", str(threads)]
        self._frames = _frames.pandas() is not None if frames is None else frames
        self._stream: Optional[Stream] = None
        self._banner = ""

    def evaluate(self, points: Any, names: Optional[Sequence[str]] = None, *, errors: str = "raise") -> Any:
        """Evaluates points.

        Args:
            points: mappings of settings; or a data frame with a column a setting; or rows of values with ``names``.
                ``seed`` is the seed of a point's runs, ``preset`` a preset, any other name is kept.
            names: of the values in a row
            errors: "raise", or "keep": a point without numbers has its problem under ``error``

        Returns:
            a row a point, in order: the point, ``seed``, ``runs``, and of each outcome its mean or share under its own
            name and ``.low``, ``.high`` (95 % interval) and ``.n``; a data frame, or a list of dicts

        Raises:
            PointError: for the first point that has no numbers
            Refused: if the scenario, an option or an outcome cannot be used
        """
        if errors not in ("raise", "keep"):
            raise ValueError(f"errors is {errors!r}; allowed 'raise', 'keep'")
        rows = []
        wrong: List[PointError] = []
        for index, (point, row) in enumerate(self._answers(points, names)):
            if "error" in row and errors == "raise":
                wrong.append(PointError(index, point, row["error"]))
            rows.append(row)
        if wrong:
            first = wrong[0]
            raise PointError(first.index, first.point, first.problem, len(wrong) - 1)
        return _frames.table(rows, self._frames)

    def stream(self, points: Any, names: Optional[Sequence[str]] = None) -> Iterator[Dict[str, Any]]:
        """The rows of ``evaluate`` as dicts, each as soon as it is there; points are taken a few ahead.

        Raises:
            PointError: when it comes to a point that has no numbers
        """
        for index, (point, row) in enumerate(self._answers(points, names)):
            if "error" in row:
                raise PointError(index, point, row["error"])
            yield row

    def one(self, point: Optional[Mapping[str, Any]] = None, **settings: Value) -> Dict[str, Any]:
        """One point; for methods whose next point depends on the answer.

        >>> with Parley("tutorial", replications=50) as parley:
        ...     parley.one(deadline=8)["runs"]
        50
        """
        return next(iter(list(self.stream([{**(point or {}), **settings}]))))

    def run(
        self,
        runs: int = 1000,
        *,
        seed: int = 1,
        settings: Optional[Mapping[str, Value]] = None,
        out: Optional[Union[str, "Path"]] = None,
    ) -> Result:
        """An ensemble with all its tables, as ``parley run --tables-only`` writes them.

        Args:
            runs: how many
            seed: of all draws
            settings: laid over the scenario besides those of this object
            out: a new or empty folder; None: one that is gone with the result

        Raises:
            Refused: if something cannot be used

        >>> result = Parley("tutorial", frames=False).run(20)
        >>> len(result.runs), result.summary[0]["measure"]
        (20, 'outcome.COMPREHENSIVE')
        """
        temporary = Path(tempfile.mkdtemp(prefix="parley-")) if out is None else None
        folder = Path(out) if out is not None else Path(str(temporary)) / "result"
        words = [*self._program, "run", *self._assumptions, *self._fixed, *self._threads]
        for key, value in (settings or {}).items():
            words += ["--set", f"{key}={_word(value)}"]
        words += ["--runs", str(runs), "--seed", str(seed), "--tables-only", "--quiet", "--out", str(folder)]
        try:
            done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
            if done.returncode == 2:
                raise Refused(done.stderr.strip())
            if done.returncode != 0:
                raise ParleyFailed(f"Parley ended with exit code {done.returncode}: {done.stderr.strip()}")
            return Result(folder, self._frames, temporary)
        except BaseException:
            if temporary is not None:
                shutil.rmtree(temporary, ignore_errors=True)
            raise

    @property
    def banner(self) -> str:
        """What must stand wherever a number is shown; known from the first answer on."""
        return self._banner

    def close(self) -> None:
        """Ends the program; the next call starts it again."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def __enter__(self) -> "Parley":
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_stream", None) is not None:
            self.close()

    def _answers(
        self, given: Any, names: Optional[Sequence[str]]
    ) -> Iterator[Tuple[Dict[str, Any], Dict[str, Any]]]:
        iterator = _frames.points(given, names)
        first = next(iterator, None)
        if first is None:
            return  # no point, no program
        stream = self._alive()

        def lines() -> Iterator[Tuple[Dict[str, Any], str]]:
            point: Optional[Dict[str, Any]] = first
            while point is not None:
                point = {str(name): plain(value) for name, value in point.items()}
                yield point, line_of(_sent(point))
                point = next(iterator, None)

        try:
            for point, answer in stream.answers(lines()):
                answer.pop("line")
                if not self._banner:
                    self._banner = stream.banner
                if "error" in answer:
                    answer["error"] = _said(answer["error"], point)
                added = {name: value for name, value in answer.items() if name not in point or name in ("seed", "error")}
                yield point, {**point, **added}
        finally:
            if not stream.alive:
                self._stream = None

    def _alive(self) -> Stream:
        if self._stream is None or not self._stream.alive:
            self._stream = Stream(
                [*self._program, "evaluate", *self._assumptions, *self._fixed, *self._threads, *self._options]
                + ["--format", "jsonl"]
            )
        return self._stream


def _sent(point: Dict[str, Any]) -> Dict[str, Any]:
    """What goes out of a point: all but ``id``, which only the caller needs; what is no number as Parley can refuse it.

    >>> _sent({"id": 3, "warCost.A": float("nan"), "warCost.B": float("inf")})
    {'warCost.A': None, 'warCost.B': 'inf'}
    """
    sent = {}
    for name, value in point.items():
        if isinstance(value, float) and not math.isfinite(value):
            value = None if math.isnan(value) else str(value)
        if name != "id":
            sent[name] = value
    return sent


def _said(problem: str, point: Dict[str, Any]) -> str:
    """What is wrong with a point, in the words of who sent it: JSON has no NaN and holds nothing in its place.

    >>> _said("warCost.A is empty. Leave it out.", {"warCost.A": float("nan")})
    'warCost.A is nan, which is no value. Leave it out.'
    """
    for name, value in point.items():
        if isinstance(value, float) and math.isnan(value):
            problem = problem.replace(f"{name} is empty.", f"{name} is nan, which is no value.")
    return problem


def _word(value: Value) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(plain(value))
