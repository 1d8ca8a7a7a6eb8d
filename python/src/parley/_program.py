"""Where Parley is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import List, Optional, Sequence, Union

from ._errors import NotFound

Program = Union[str, "os.PathLike[str]", Sequence[str]]

_LAUNCHER = "parley"
_JAR = "PARLEY_JAR"


def command(program: Optional[Program] = None) -> List[str]:
    """The words that start Parley.

    Args:
        program: the launcher, the jar, or all words; None: the jar that PARLEY_JAR names, else ``parley`` of the PATH

    Raises:
        NotFound: if there is none; the message says where it was looked for

    >>> command(["java", "-jar", "parley.jar"])
    ['java', '-jar', 'parley.jar']
    >>> command("nowhere/parley.jar")
    Traceback (most recent call last):
        ...
    parley._errors.NotFound: program: there is no file nowhere/parley.jar.
    """
    if program is not None and not isinstance(program, (str, os.PathLike)):
        return [str(word) for word in program]
    if program is not None:
        return _of(Path(program), "program")
    jar = os.environ.get(_JAR)
    if jar:
        return _of(Path(jar), _JAR)
    launcher = shutil.which(_LAUNCHER)
    if launcher is not None:
        return [launcher]
    raise NotFound(
        f"no Parley found: {_JAR} is not set, and no program of the PATH is called {_LAUNCHER}. "
        f"Name the launcher or the jar: Parley(scenario, program='…/parley'), or set {_JAR}=…/parley.jar."
    )


def _of(path: Path, said: str) -> List[str]:
    if not path.is_file():
        raise NotFound(f"{said}: there is no file {path}.")
    if path.suffix.lower() == ".jar":
        return [_java(), *os.environ.get("PARLEY_JAVA_OPTS", "").split(), "-Djava.awt.headless=true", "-jar", str(path)]
    if not os.access(path, os.X_OK):
        raise NotFound(f"{said}: {path} is no program (it may not be executed) and no .jar.")
    return [str(path.absolute())]


def _java() -> str:
    for variable in ("PARLEY_JAVA_HOME", "JAVA_HOME"):
        home = os.environ.get(variable)
        if home:
            java = shutil.which("java", path=os.path.join(home, "bin"))
            if java:
                return java
    java = shutil.which("java")
    if java is None:
        raise NotFound(
            "no Java found: PARLEY_JAVA_HOME, JAVA_HOME and PATH name none. Parley needs Java 17 or newer."
        )
    return java
