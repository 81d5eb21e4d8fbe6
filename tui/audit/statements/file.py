"""What can be wrong with the file itself: names of teams, and findings it no longer has."""

from __future__ import annotations

from tui.audit.statements.base import Statement
from tui.audit.voice import Said, Voice
from tui.season.model.claims import FindingCode


class FileStatement(Statement):
    """A statement about how the file is written."""


class SameTeam(FileStatement):
    """A name may be that of another team."""

    name: str
    other: str

    @property
    def values(self) -> tuple[Said, ...]:
        """Both names, the likely misspelt one first."""
        return Said(self.name, Voice("one_part")), Said(self.other, Voice("other_parts"))


class NamesAlike(SameTeam):
    """Two names are nearly the same.

    `table` is the source of a table that has the name; `lacks_row` that of one that has a row of
    the other name alone.
    """

    times: int
    other_times: int
    table: Voice | None
    lacks_row: Voice | None


class OneTeamTwice(SameTeam):
    """A team without a row would, with its matches, give another team the cells of its row."""

    matches: int
    source: Voice


class KnownStale(FileStatement):
    """A known finding of the file is no longer found."""

    code: FindingCode
    known_values: tuple[str, ...]

    @property
    def values(self) -> tuple[Said, ...]:
        """The words that stand for a missing finding, and the code."""
        return Said("no finding", Voice("audit")), Said(self.code, Voice("file"))
