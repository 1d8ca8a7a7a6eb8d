"""Tables with pandas, or as lists of dicts without it."""

from __future__ import annotations

import csv
import gzip
import math
from pathlib import Path
from typing import Any, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence


def pandas() -> Optional[Any]:
    """pandas, or None where it is not installed."""
    try:
        import pandas as found  # pylint: disable=import-outside-toplevel
    except ImportError:
        return None
    return found


def table(rows: List[Dict[str, Any]], frames: bool) -> Any:
    """Rows as they are, or as a data frame."""
    found = pandas() if frames else None
    return rows if found is None else found.DataFrame(rows)


def read(path: Path, frames: bool) -> Any:
    """A table of a result folder; an empty cell is a number that does not exist."""
    found = pandas() if frames else None
    if found is not None:
        return found.read_csv(path, keep_default_na=False, na_values=[""])
    opened = gzip.open(path, "rt", encoding="utf-8", newline="") if path.suffix == ".gz" else None
    with opened or open(path, encoding="utf-8", newline="") as text:
        return [{name: _cell(cell) for name, cell in row.items()} for row in csv.DictReader(text)]


def _cell(text: str) -> Any:
    if text == "":
        return None
    for number in (int, float):
        try:
            value = number(text)
        except ValueError:
            continue
        return value if math.isfinite(value) else text
    return text


def points(given: Any, names: Optional[Sequence[str]]) -> Iterator[Dict[str, Any]]:
    """Points one by one, from mappings, a data frame, or rows of values with names.

    >>> list(points([[0.1, 0.2]], names=["warCost.A", "warCost.B"]))
    [{'warCost.A': 0.1, 'warCost.B': 0.2}]
    """
    if hasattr(given, "to_dict") and hasattr(given, "columns"):
        columns = [str(name) for name in given.columns]
        for row in given.itertuples(index=False, name=None):
            yield dict(zip(columns, row))
        return
    rows: Iterable[Any] = given
    for row in rows:
        if names is not None:
            values = list(row)
            if len(values) != len(names):
                raise ValueError(f"a point has {len(values)} values, and there are {len(names)} names: {values!r}")
            yield dict(zip(names, values))
        elif isinstance(row, Mapping):
            yield dict(row)
        else:
            raise TypeError(
                f"a point is a mapping such as {{'warCost.A': 0.1}}, or a row of values with names=[…]; got {row!r}"
            )
