"""What checking one season file comes to, as data: for this process, for others, and to be kept."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Any, NamedTuple

from tui.commands.piped import PIPED
from tui.library.find import is_file
from tui.present.words.told import ToldFinding
from tui.season.cache import Cache
from tui.season.guard import guarded
from tui.season.raw.problems import Problem, SeasonError, UnreadableError
from tui.season.stamp import Stamp, is_settled, stamp_of
from tui.season.xdg import cache_folder

_ROOMS = ("season", "formats", "standings", "audit", "present")
"""Where the code is that findings and their words come from."""


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
        """Return what was packed so; raises `ValueError` or `TypeError` for anything else."""
        findings, problems, is_read = json.loads(packed)
        return cls(
            tuple(map(ToldFinding.unpacked, findings)),
            tuple(map(Problem.unpacked, problems)),
            bool(is_read),
        )


class Outcomes:
    """What was found in files before, kept until a file or the program changes."""

    def __init__(self) -> None:
        """Keep it in the cache of the user."""
        self._kept = Cache(cache_folder(), "findings", _ROOMS)

    def known(self, path: str) -> Outcome | None:
        """Return what is known of a file as it is now."""
        packed = self._kept.get(path, _stamp(path))
        if packed is None:
            return None
        try:
            return Outcome.unpacked(packed)
        except (TypeError, ValueError):
            return None

    def find(self, path: str) -> Outcome:
        """Check a file, and keep what comes of it.

        Nothing is kept of a file that is being changed, nor of one that the system or a fault of
        the program kept from being read.
        """
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
        if is_certain and _stamp(path) == before:
            self._kept.put(path, before, outcome.packed())
        return outcome


def answerer(_: dict[str, Any]) -> Callable[[bytes], bytes]:
    """Return what checks files for another process: it is told a path and answers an outcome."""
    outcomes = Outcomes()
    return lambda path: outcomes.find(os.fsdecode(path)).packed()


def _stamp(path: str) -> Stamp:
    """Return the state of a file; a pipe has none, whatever comes out of it next."""
    return stamp_of(path) if path != PIPED and is_file(path) else None
