"""What can go wrong, each with a message for a person."""

from __future__ import annotations

from typing import Any, Mapping


class ParleyError(Exception):
    """Every exception of this package."""


class NotFound(ParleyError):
    """There is no Parley here, or no Java to run its jar."""


class Refused(ParleyError, ValueError):
    """Input that Parley cannot use: the scenario, an option, an outcome. The message says what is allowed."""


class ParleyFailed(ParleyError, RuntimeError):
    """Parley ended before its work was done."""


class PointError(ParleyError, ValueError):
    """A point that has no numbers.

    Attributes:
        index: its place among the points of the call, from 0
        point: the point
        problem: what is wrong with it, and what is allowed
    """

    def __init__(self, index: int, point: Mapping[str, Any], problem: str, others: int = 0) -> None:
        more = f" ({others} more points have no numbers either; errors='keep' keeps the others.)" if others else ""
        super().__init__(f"point {index} {dict(point)!r}: {problem}{more}")
        self.index = index
        self.point = point
        self.problem = problem
