"""The results of a stage as a matrix: who won at whose ground, as of a moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tui.present.page.page import Line, Role, Span
from tui.present.page.text import fit, width
from tui.present.words.team_codes import CODE_CELLS, team_codes
from tui.standings.results import Outcome

_ROLES: Mapping[Outcome, Role] = {"win": "good", "draw": "", "loss": "bad"}
OWN, OPEN = "■", "·"
"""Stand where a team would play itself, and where nothing is known."""


@dataclass(frozen=True)
class Cell:
    """A result: its score as written, and how it ended for the home team."""

    score: str
    outcome: Outcome


def best_width(teams: int, longest: int) -> int:
    """Return the cells of a matrix with names of some length."""
    return longest + 2 + teams * (CODE_CELLS + 1)


def draw_matrix(
    teams: Sequence[str],
    results: Mapping[tuple[str, str], Cell],
    cells: int,
    name: Callable[[str, int], str],
    picked: str | None = None,
) -> tuple[Line, ...]:
    """Draw a matrix: home teams down, visitors across, as many of them as have room."""
    room = max(8, cells - len(teams) * (CODE_CELLS + 1) - 2)
    longest = max((width(name(team, room)) for team in teams), default=0)
    count = max(0, min(len(teams), (cells - longest - 2) // (CODE_CELLS + 1)))
    across = teams[:count]
    head: list[Span] = [Span(" " * (longest + 1))]
    codes = team_codes(teams)
    for team in across:
        role: Role = "accent" if team == picked else "dim"
        head.append(Span(" " + fit(codes[team], CODE_CELLS), role))
    lines = [Line(tuple(head))]
    for home in teams:
        role = "accent" if home == picked else ""
        row = [Span(" " + fit(name(home, longest), longest), role)]
        row += [cell_span(home, away, results.get((home, away))) for away in across]
        lines.append(Line(tuple(row)))
    return tuple(lines)


def cell_span(home: str, away: str, result: Cell | None) -> Span:
    """Return a cell: the score as the home team sees it, or a sign for what is none."""
    if home == away:
        return Span(" " + fit(OWN, CODE_CELLS, "center"), "rule")
    if result is None:
        return Span(" " + fit(OPEN, CODE_CELLS, "center"), "dim")
    return Span(" " + fit(result.score, CODE_CELLS), _ROLES[result.outcome])
