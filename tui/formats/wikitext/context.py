"""What the readers of templates and tables share: the page, the place, and what they found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from tui.formats.records import MatchRecord, Record, Unread
from tui.formats.wikitext.clean import Page
from tui.formats.wikitext.places import Where
from tui.formats.wikitext.plain import Nodes, target_of, team_name
from tui.formats.wikitext.scan import Text

Kind = Literal["box", "list", "matrix", "legs", "bracket"]
"""How an article prints a match; a list is a table or list of results."""


@dataclass(frozen=True, slots=True)
class Team:
    """A team where it is named: what is printed, and the page that it links to."""

    name: str
    page: str | None = None

    def is_same(self, other: Team) -> bool:
        """Return whether two printed names are those of one team."""
        return self.name.casefold() == other.name.casefold() or (
            self.page is not None and self.page == other.page
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A match with what tells whether the article prints it elsewhere too."""

    match: MatchRecord
    kind: Kind
    home: Team
    away: Team


@dataclass(slots=True)
class Context:
    """Where the reading of an article stands, and what has come of it so far."""

    page: Page
    years: tuple[int, int] | None
    where: Where = field(default_factory=Where)
    found: list[Found | Record] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    ties: int = 0

    def add_match(self, match: MatchRecord, kind: Kind, home: Team, away: Team) -> None:
        """Add a match."""
        self.found.append(Found(match=match, kind=kind, home=home, away=away))

    def add_unread(self, at: int, text: str, *, result: bool) -> None:
        """Add a line that was not understood; it is cut to what a screen shows."""
        shown = " ".join(text.split())[:200]
        if shown:
            self.unread.append(Unread(line=self.page.line(at), text=shown, result=result))

    def next_tie(self) -> str:
        """Return a name for a tie that no other tie of the article has."""
        self.ties += 1
        return str(self.ties)


def read_team(nodes: Nodes) -> Team:
    """Return the team that nodes name."""
    return Team(team_name(nodes), target_of(nodes))


def first_of(named: dict[str, Nodes], names: Iterable[str]) -> Nodes:
    """Return the first argument among names that says anything."""
    return next((named[name] for name in names if not _is_blank(named.get(name, ()))), ())


def _is_blank(nodes: Nodes) -> bool:
    """Return whether nodes are nothing but white space."""
    return all(isinstance(node, Text) and not node.text.strip() for node in nodes)
