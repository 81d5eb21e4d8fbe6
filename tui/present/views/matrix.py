"""The results of a stage as a matrix: who won at whose ground, as of a moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from tui.present.page.page import Line, Role, Span
from tui.present.page.text import fit, width
from tui.present.words.team_codes import CODE_CELLS
from tui.season.named import NamedTuple
from tui.standings.results import Outcome

_ROLES: Mapping[Outcome, Role] = {"win": "good", "draw": "", "loss": "bad"}
OWN, OPEN = "■", "·"
"""Stand where a team would play itself, and where nothing is known."""


class Cell(NamedTuple):
    """A result: its score as written, and how it ended for the home team."""

    score: str
    outcome: Outcome


def best_width(teams: int, longest: int) -> int:
    """Return the cells of a matrix with names of some length."""
    return longest + 2 + teams * (CODE_CELLS + 1)


def draw_matrix(
    teams: Sequence[str],
    result: Callable[[str, str], Cell | None],
    cells: int,
    name: Callable[[str, int], str],
    codes: Mapping[str, str],
) -> tuple[Line, ...]:
    """Draw a matrix: home teams down, visitors across, as many of them as have room."""
    room = max(8, cells - len(teams) * (CODE_CELLS + 1) - 2)
    longest = max((width(name(team, room)) for team in teams), default=0)
    count = max(0, min(len(teams), (cells - longest - 2) // (CODE_CELLS + 1)))
    across = teams[:count]
    head: list[Span] = [Span(" " * (longest + 1))]
    head += [Span(" " + fit(codes[team], CODE_CELLS), "dim") for team in across]
    lines = [Line(tuple(head))]
    for home in teams:
        row = [Span(" " + fit(name(home, longest), longest))]
        row += [cell_span(home, away, result(home, away)) for away in across]
        lines.append(Line(tuple(row)))
    return tuple(lines)


def cell_span(home: str, away: str, result: Cell | None) -> Span:
    """Return a cell: the score as the home team sees it, or a sign for what is none."""
    if home == away:
        return _OWN_SPAN
    return _OPEN_SPAN if result is None else _score_span(result)


_OWN_SPAN = Span(" " + fit(OWN, CODE_CELLS, "center"), "rule")
_OPEN_SPAN = Span(" " + fit(OPEN, CODE_CELLS, "center"), "dim")


@lru_cache(maxsize=512)
def _score_span(result: Cell) -> Span:
    """Return the span of a result: there are few different ones."""
    return Span(" " + fit(result.score, CODE_CELLS), _ROLES[result.outcome])
