"""The results of a stage as a matrix: who won at whose ground, as of a moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tui.present.page.page import Line, Role, Span
from tui.present.page.text import END_ISOLATE, ISOLATE, clean, cut, fit, width
from tui.standings.results import Outcome

LETTERS = 3
"""The cells of a result, and the letters of a name above a column."""
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
    return longest + 2 + teams * (LETTERS + 1)


def draw_matrix(
    teams: Sequence[str],
    results: Mapping[tuple[str, str], Cell],
    cells: int,
    name: Callable[[str, int], str],
    picked: str | None = None,
) -> tuple[Line, ...]:
    """Draw a matrix: home teams down, visitors across, as many of them as have room."""
    room = max(8, cells - len(teams) * (LETTERS + 1) - 2)
    longest = max((width(name(team, room)) for team in teams), default=0)
    count = max(0, min(len(teams), (cells - longest - 2) // (LETTERS + 1)))
    across = teams[:count]
    head: list[Span] = [Span(" " * (longest + 1))]
    for team in across:
        role: Role = "accent" if team == picked else "dim"
        head.append(Span(" " + fit(letters(name(team, 40)), LETTERS), role))
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
        return Span(" " + fit(OWN, LETTERS, "center"), "rule")
    if result is None:
        return Span(" " + fit(OPEN, LETTERS, "center"), "dim")
    return Span(" " + fit(result.score, LETTERS), _ROLES[result.outcome])


def letters(text: str) -> str:
    """Return the first letters of a name, those of its words where there are several."""
    text = text.strip(ISOLATE + END_ISOLATE)
    words = [word for word in text.replace(".", " ").split() if word[0].isalnum()]
    if len(words) >= LETTERS:
        return clean("".join(word[0] for word in words[:LETTERS]))
    if len(words) > 1:
        return clean(words[0][: LETTERS - 1] + words[1][0])
    return clean(cut(text, LETTERS))
