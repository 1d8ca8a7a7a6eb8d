"""Parley from Python: points in, numbers with intervals out.

Parley is a Java program. This package starts it once, sends it points (settings of a scenario), and gives back what
the runs at each point come to: the mean or share of every outcome, the limits of its 95 % interval, and the number of
runs it rests on. The numbers are those of ``parley run`` with the same settings and seed.

>>> from parley import Parley
>>> with Parley("scenarios/tutorial.yaml", replications=200, outcomes=["agreement"], frames=False) as parley:
...     for row in parley.evaluate([{"warCost.A": 0.15}, {"warCost.A": 0.15, "drift": False}]):
...         print(row["warCost.A"], row["agreement"], row["agreement.n"])
0.15 0.435 200
0.15 0.62 200

The standard library is enough. Where pandas is installed answers are data frames, unless ``frames=False``; where numpy
is, points may be an array with ``names``.

The scenarios are models: no number that comes back is a forecast, and whoever shows one shows ``parley.banner`` too.
"""

from ._errors import NotFound, ParleyError, ParleyFailed, PointError, Refused
from ._parley import Parley
from ._result import Result

__all__ = ["NotFound", "Parley", "ParleyError", "ParleyFailed", "PointError", "Refused", "Result"]
__version__ = "0.1.0"
