"""One Parley that stays alive and answers points, a line each."""

from __future__ import annotations

import atexit
import json
import signal
import subprocess
import threading
from typing import Any, Dict, Iterable, Iterator, List, Optional, Tuple

from ._errors import ParleyFailed, Refused

_REFUSED = 2
_BANNER_END = "no forecast."
_PATIENCE = 10.0  # seconds that a line which was said before an answer may take longer than it


class Stream:
    """A process ``parley evaluate``; for one thread at a time."""

    def __init__(self, words: List[str]) -> None:
        self._process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", bufsize=1
        )
        self._said: List[str] = []
        self._spoke = threading.Event()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        # While Python ends, the listener no longer runs and holds its pipe, which then cannot be closed: so before.
        atexit.register(self.close)

    def _listen(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self._said.append(line.rstrip("\n"))
            self._spoke.set()
        self._spoke.set()

    @property
    def banner(self) -> str:
        """The first line of standard error, which the program says before its first answer; waits for it."""
        self._spoke.wait(_PATIENCE)
        return self._said[0] if self._said else ""

    def answers(self, points: Iterable[Tuple[Any, str]]) -> Iterator[Tuple[Any, Dict[str, Any]]]:
        """The answer to each point, in order, as soon as it is there.

        Points are sent by a thread of its own, so that neither side waits for the other.

        Args:
            points: each with what comes back beside its answer, and its line
        """
        waiting: List[Any] = []
        sent = threading.Semaphore(0)
        state: Dict[str, Any] = {"done": False, "error": None}

        def send() -> None:
            stdin = self._process.stdin
            assert stdin is not None
            try:
                for beside, line in points:
                    waiting.append(beside)
                    sent.release()
                    stdin.write(line + "\n")
                    stdin.flush()
            except (BrokenPipeError, ValueError, OSError) as gone:
                if not isinstance(gone, OSError) and not stdin.closed:
                    state["error"] = gone  # of the points, not of the pipe
            except BaseException as wrong:  # pylint: disable=broad-except
                state["error"] = wrong
            finally:
                state["done"] = True
                sent.release()

        sender = threading.Thread(target=send, daemon=True)
        sender.start()
        answered = 0
        try:
            while True:
                sent.acquire()
                if answered == len(waiting):
                    break
                yield waiting[answered], self._receive()
                answered += 1
            sender.join()
            if state["error"] is not None:
                raise state["error"]
        finally:
            if not state["done"] or answered < len(waiting):
                self.kill()  # answers to come would be taken for those of later points

    def _receive(self) -> Dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line.endswith("\n"):
            raise self._ended()
        return json.loads(line)

    def _ended(self) -> Exception:
        code = self._process.wait()
        self._listener.join(timeout=5)
        said = "\n".join(line for line in self._said if not line.endswith(_BANNER_END)) or "it said nothing"
        if code == _REFUSED:
            return Refused(said)
        return ParleyFailed(f"Parley {ended(code)}: {said}")

    @property
    def alive(self) -> bool:
        """Whether it answers."""
        return self._process.poll() is None and self._process.stdin is not None and not self._process.stdin.closed

    def close(self) -> None:
        """Lets it end."""
        atexit.unregister(self.close)
        for pipe in (self._process.stdin,):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:
                pass  # it has ended already
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join(timeout=5)
        for output in (self._process.stdout, self._process.stderr):
            if output is not None:
                output.close()

    def kill(self) -> None:
        """Ends it at once."""
        self._process.kill()
        self.close()


def ended(code: int) -> str:
    """How a process ended, in words.

    >>> ended(1), ended(-9)
    ('ended with exit code 1', 'was killed from outside (SIGKILL)')
    """
    if code >= 0:
        return f"ended with exit code {code}"
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = f"signal {-code}"
    return f"was killed from outside ({name})"


def line_of(point: Dict[str, Any]) -> str:
    """A point as a line.

    >>> line_of({"warCost.A": 0.1, "drift": True})
    '{"warCost.A": 0.1, "drift": true}'

    Raises:
        TypeError: for a value that no line can hold
    """
    try:
        return json.dumps(point, allow_nan=False)
    except TypeError:
        kinds = ", ".join(f"{name} is a {type(value).__name__}" for name, value in point.items())
        raise TypeError(f"a point holds numbers, True, False, texts and None; in {point!r} {kinds}") from None


def plain(value: Any) -> Optional[Any]:
    """A number of numpy as one of Python; anything else as it is."""
    item = getattr(value, "item", None)
    return item() if callable(item) and getattr(value, "shape", None) == () else value
