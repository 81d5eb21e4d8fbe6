"""A terminal window for measuring: any program in a pty, its bytes counted and its keys timed."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, Self

_QUIET = 0.12
"""Seconds without a byte after which an answer is complete."""

_PATIENCE = 15.0
"""Seconds that a program is given to come to rest."""

_REST = 2.0
"""Milliseconds of processor time in a silence of the terminal that are no work: a timer or two."""


class Answer(NamedTuple):
    """What came out: how many bytes, and the milliseconds to the first and to the last of them."""

    bytes: int
    first: float
    last: float


class EndedError(Exception):
    """The program has ended, though nobody told it to."""


class Window:
    """A program in a terminal of its own."""

    def __init__(
        self,
        words: Sequence[str],
        size: tuple[int, int],
        env: dict[str, str],
        *,
        keys: str = "",
        hides: bool = False,
    ) -> None:
        """Start the program; its output is not read before `painted` asks for it.

        `keys` are typed at once, long before it can read them. A program that `hides` another one
        seems to rest while that is at work.
        """
        self._hides = hides
        self._began = time.perf_counter()
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            wide, high = size
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", high, wide, 0, 0))
            os.execvpe(words[0], list(words), env)  # noqa: S606  no shell is wanted
        if keys:
            os.write(self._fd, keys.encode())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)

    def painted(self, quiet: float, patience: float = _PATIENCE, *, rests: bool = True) -> Answer:
        """Wait until the first screen is there and nothing has come for so many seconds."""
        return self._read(self._began, quiet, patience, rests=rests)

    def received(self, count: int) -> float:
        """Return the milliseconds from the start until so many bytes have come."""
        while count > 0:
            count -= len(self._data())
        return (time.perf_counter() - self._began) * 1000

    def ended(self) -> float:
        """Return the milliseconds from the start until the program has ended by itself."""
        try:
            while True:
                self._data()
        except EndedError:
            return (time.perf_counter() - self._began) * 1000

    def press(self, key: str, *, rests: bool = True) -> Answer:
        """Press a key and wait for all that it brings."""
        began = time.perf_counter()
        os.write(self._fd, key.encode())
        return self._read(began, _QUIET, patience=1.0, rests=rests)

    def idle(self, seconds: float) -> int:
        """Return how many bytes come while nobody touches a key."""
        ends = time.perf_counter() + seconds
        count = 0
        while (left := ends - time.perf_counter()) > 0:
            if select.select([self._fd], [], [], left)[0]:
                count += len(self._data())
        return count

    @property
    def memory(self) -> float:
        """The resident memory of the program itself, in MiB."""
        pages = Path(f"/proc/{self._pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE") / (1 << 20)

    @property
    def processor(self) -> float:
        """The milliseconds of processor time that the program itself has taken until now."""
        clock = (~self._pid << 3) | 2  # that of a process, threads that have ended included
        return time.clock_gettime_ns(clock) / 1e6

    @property
    def children(self) -> list[int]:
        """The processes that the program has started and that are still there."""
        told = (path.read_text(encoding="ascii") for path in self._of_threads("children"))
        return [int(one) for line in told for one in line.split()]

    @property
    def wake_ups(self) -> int:
        """How often the threads of the program have waited for something until now."""
        return sum(
            int(line.split()[1])
            for path in self._of_threads("status")
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
            if line.startswith("voluntary_ctxt_switches")
        )

    def _of_threads(self, name: str) -> Iterator[Path]:
        """Yield a file of each thread that the system keeps."""
        return Path(f"/proc/{self._pid}/task").glob(f"*/{name}")

    def _read(self, began: float, quiet: float, patience: float, *, rests: bool) -> Answer:
        """Read until nothing comes for a while, in which a program that `rests` does not work.

        So a machine with other work makes the answer late, and not short. What never ends, for
        something on the screen blinks, is read as long as there is patience.
        """
        is_seen = rests and not self._hides
        count, first, last = 0, 0.0, 0.0
        ends = time.perf_counter() + patience
        worked = self.processor
        while time.perf_counter() < ends:
            if select.select([self._fd], [], [], quiet)[0]:
                count += len(self._data())
                last = (time.perf_counter() - began) * 1000
                first = first or last
                continue
            before, worked = worked, self.processor
            if worked - before < _REST if is_seen else count:
                break
        return Answer(count, first, last)

    def _data(self) -> bytes:
        """Read what there is; raises `EndedError` when the program has ended."""
        try:
            data = os.read(self._fd, 1 << 16)
        except OSError:
            data = b""
        if not data:
            raise EndedError
        return data
