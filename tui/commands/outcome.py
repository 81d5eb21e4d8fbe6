"""What checking one season file comes to, as data: for this process, for others, and to be kept."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Any

from tui.library.paths import PIPED
from tui.present.words.told import ToldFinding
from tui.season.bundles import Bundles
from tui.season.guard import guarded
from tui.season.named import NamedTuple
from tui.season.raw.problems import Problem, SeasonError, UnreadableError
from tui.season.stamp import Stamp, is_settled, stamp_of_regular
from tui.season.xdg import cache_folder

_ROOMS = ("season", "formats", "standings", "audit", "present")
"""Where the code is that findings and their words come from."""

_ODD = (AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""Errors of whoever takes odd data for an outcome."""

_BETWEEN = b"\n"
"""Stands between a state and an outcome in the answer of another process."""


class Outcome(NamedTuple):
    """The findings in a file and what is wrong with it; what cannot be read has none."""

    findings: tuple[ToldFinding, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_read: bool = True

    def packed(self) -> bytes:
        """Return it as data."""
        problems = [problem.packed() for problem in self.problems]
        return json.dumps([self.findings, problems, self.is_read], separators=(",", ":")).encode()

    @classmethod
    def unpacked(cls, packed: bytes) -> Outcome:
        """Return what was packed so; raises one of `_ODD` for anything else."""
        findings, problems, is_read = json.loads(packed)
        return cls(
            tuple(map(ToldFinding.unpacked, findings)),
            tuple(map(Problem.unpacked, problems)),
            bool(is_read),
        )


_FINE = Outcome()
_FINE_PACKED = _FINE.packed()
"""What most files come to, which need not be unpacked each time."""


class Outcomes:
    """What was found in files before, kept until a file or the program changes."""

    def __init__(self) -> None:
        """Keep it in the cache of the user."""
        self._kept = Bundles(cache_folder(), "findings", _ROOMS)

    def known(self, path: str) -> Outcome | None:
        """Return what is known of a file as it is now."""
        packed = self._kept.get(path, _stamp(path))
        if packed is None:
            return None
        try:
            return _unpacked(packed)
        except _ODD:
            return None

    def find(self, path: str) -> Outcome:
        """Check a file, and have what comes of it kept."""
        found = find(path)
        self._kept.put(path, found.stamp, found.outcome.packed())
        return found.outcome

    def take(self, path: str, answer: bytes) -> Outcome:
        """Return what another process has found in a file, and have it kept."""
        state, _, packed = answer.partition(_BETWEEN)
        self._kept.put(path, tuple(map(int, state.split())) or None, packed)
        return _unpacked(packed)

    def keep(self) -> None:
        """Keep what was found until now."""
        self._kept.keep()


class Found(NamedTuple):
    """What a file came to, and the state that it was found in.

    None where it may not be kept: the file is being changed, or the system or a fault of the
    program kept it from being read.
    """

    outcome: Outcome
    stamp: Stamp


def find(path: str) -> Found:
    """Check a file."""
    from tui.audit.audited import audit_loaded
    from tui.commands.any_season import load_any
    from tui.present.words.findings import tell

    before = _stamp(path)
    is_certain = is_settled(before)
    try:
        with guarded(path):
            loaded = load_any(path, keeps=False)
            audited = audit_loaded(loaded)
            findings = tuple(tell(audited.findings, audited.lines))
        outcome = Outcome(findings, loaded.warnings)
    except SeasonError as error:
        is_certain &= not isinstance(error, UnreadableError)
        outcome = Outcome((), error.problems, is_read=False)
    return Found(outcome, before if is_certain and _stamp(path) == before else None)


def answerer(_: dict[str, Any]) -> Callable[[bytes], bytes]:
    """Return what checks files for another process: it is told a path and answers an outcome."""

    def answer(path: bytes) -> bytes:
        outcome, stamp = find(os.fsdecode(path))
        return b" ".join(b"%d" % number for number in stamp or ()) + _BETWEEN + outcome.packed()

    return answer


def _stamp(path: str) -> Stamp:
    """Return the state of a file; what is piped in has none, whatever comes next."""
    return None if path == PIPED else stamp_of_regular(path)


def _unpacked(packed: bytes) -> Outcome:
    return _FINE if packed == _FINE_PACKED else Outcome.unpacked(packed)
