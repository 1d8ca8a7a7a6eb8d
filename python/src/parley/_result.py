"""A result folder."""

from __future__ import annotations

import json
import shutil
import weakref
from pathlib import Path
from typing import Any, Dict, List, Optional

from . import _frames


class Result:
    """The folder of ``parley run``, read when it is asked for.

    Attributes:
        folder: where it is; the folder of a run without ``out`` is gone when this object is
        manifest: what was run, by which program
    """

    def __init__(self, folder: Path, frames: bool, temporary: Optional[Path] = None) -> None:
        self.folder = folder
        self.manifest: Dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self._frames = frames
        if temporary is not None:
            weakref.finalize(self, shutil.rmtree, temporary, ignore_errors=True)

    @property
    def banner(self) -> str:
        """What must stand wherever a number of it is shown."""
        return str(self.manifest["banner"])

    @property
    def runs(self) -> Any:
        """One row a run."""
        return self.table("runs")

    @property
    def summary(self) -> Any:
        """Every measure with its 95 % interval and n."""
        return self.table("summary")

    @property
    def tables(self) -> List[str]:
        """Names of the tables."""
        files = [*self.folder.glob("*.csv"), *self.folder.glob("figures/*.csv")]
        return sorted(file.stem for file in files)

    def table(self, name: str) -> Any:
        """A table by its name, such as runs, summary, outcomes, why, codebook.

        Raises:
            KeyError: if there is none of this name
        """
        for file in (self.folder / f"{name}.csv", self.folder / "figures" / f"{name}.csv"):
            if file.is_file():
                return _frames.read(file, self._frames)
        raise KeyError(f"no table {name!r}; there are {', '.join(self.tables)}")

    def __repr__(self) -> str:
        return f"Result({str(self.folder)!r})"
