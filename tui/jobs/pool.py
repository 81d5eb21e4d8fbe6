"""Several processes that answer requests, each request by one of them."""

from __future__ import annotations

import json
import selectors
import subprocess
import sys
from collections import deque
from collections.abc import Generator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, NamedTuple, cast

from tui.jobs.frames import read_frame, write_frame
from tui.jobs.work import Work

_AHEAD = 2
"""So many requests a process has at a time: it need not wait for the next one."""

_START = """\
import json, sys
sys.path[:] = json.loads(sys.argv.pop(1))
from tui.jobs.worker import main
main()
"""


_ENDING_SECONDS = 1.0
"""How long a process that has let go of its pipes may take to end."""


class PoolError(Exception):
    """There is no process that could answer: none starts, or each ends before it is ready."""


class Answer(NamedTuple):
    """The answer to a request, by the place of the request.

    `data` is None where the process has died of it; `ended` is how, as `subprocess` tells it.
    """

    at: int
    data: bytes | None
    ended: int = 0


def answers(work: Work, requests: Sequence[bytes], jobs: int) -> Generator[Answer]:
    """Yield an answer to each request as they come, from so many processes.

    Raises `PoolError` where there can be none any more. They end with the generator, and with this
    process, however that ends.
    """
    pool = _Pool(work, requests)
    try:
        pool.start(min(jobs, len(requests)))
        left = len(requests)
        while left:
            for answer in pool.wait():
                left -= 1
                yield answer
    finally:
        pool.close()


class _Worker:
    """One process, and the requests that it has."""

    def __init__(self, work: Work) -> None:
        # What is imported there is found where it was found here, whatever folder this is.
        package = str(Path(__file__).parents[2])
        places = [package, *(place for place in sys.path if Path(place).is_absolute())]
        flags = ["-I", "-S", *(["-B"] if sys.dont_write_bytecode else [])]
        words = [*flags, f"-Xutf8={sys.flags.utf8_mode}", "-c", _START, json.dumps(places)]
        self.process = subprocess.Popen(  # noqa: S603  Python itself, and this program
            [sys.executable, *words, work.module, json.dumps(work.settings), str(work.patience)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,
        )
        pipes = cast("tuple[IO[bytes], IO[bytes]]", (self.process.stdin, self.process.stdout))
        self.requests, self.answers = (pipe.fileno() for pipe in pipes)
        self.asked: deque[int] = deque()
        self.is_ready = False

    def ask(self, at: int, request: bytes) -> None:
        """Send a request; of a process that has ended its answers tell."""
        self.asked.append(at)
        with suppress(OSError):
            write_frame(self.requests, request)

    def end(self, patience: float = 0.0) -> int:
        """End the process, unless it ends itself within some seconds, and return how it ended."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(patience)
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                pipe.close()
        return self.process.wait()


class _Pool:
    """The processes, and the requests that none of them has yet."""

    def __init__(self, work: Work, requests: Sequence[bytes]) -> None:
        self._work, self._requests = work, requests
        self._waiting = deque(range(len(requests)))
        self._selector = selectors.DefaultSelector()
        self._workers: dict[int, _Worker] = {}

    def start(self, jobs: int) -> None:
        """Start so many processes; raises `PoolError` where there is none in the end."""
        for _ in range(jobs):
            try:
                worker = _Worker(self._work)
            except (OSError, ValueError) as error:
                if not self._workers:
                    raise PoolError(str(error)) from error
                return  # with those that there are it takes longer
            self._workers[worker.answers] = worker
            self._selector.register(worker.answers, selectors.EVENT_READ)
            self._feed(worker)

    def _feed(self, worker: _Worker) -> None:
        while self._waiting and len(worker.asked) < _AHEAD:
            at = self._waiting.popleft()
            worker.ask(at, self._requests[at])

    def wait(self) -> Generator[Answer]:
        """Wait for answers and yield them."""
        for key, _ in self._selector.select():
            worker = self._workers[key.fd]
            data = read_frame(worker.answers)
            if data is None:
                yield from self._bury(worker)
            elif not worker.is_ready:
                worker.is_ready = True
            else:
                at = worker.asked.popleft()
                self._feed(worker)
                yield Answer(at, data)

    def _bury(self, worker: _Worker) -> Generator[Answer]:
        """Say which request a process has died of, and let others answer those behind it."""
        self._selector.unregister(worker.answers)
        del self._workers[worker.answers]
        ended = worker.end(_ENDING_SECONDS)
        died_of = [worker.asked.popleft()] if worker.is_ready and worker.asked else []
        self._waiting.extendleft(reversed(worker.asked))
        if worker.is_ready and self._waiting:
            self.start(1)
        for other in self._workers.values():
            self._feed(other)
        if self._waiting and not self._workers:
            raise PoolError(str(ended))
        for at in died_of:
            yield Answer(at, None, ended)

    def close(self) -> None:
        """End all processes that are left."""
        for worker in self._workers.values():
            worker.end()
        self._workers.clear()
        self._selector.close()
