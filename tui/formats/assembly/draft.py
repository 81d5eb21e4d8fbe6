"""A season while it is put together: tables of the file, the lines that they come from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tui.formats.records import MatchRecord, Score, ScorerRecord
from tui.season.model.times import parse_time, time_text
from tui.season.raw.places import Path

Node = dict[str, Any]
"""A table of a season file."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_MOST_GOALS = 999


@dataclass(frozen=True)
class LineMap:
    """The line of the source from which each part of a season comes, by its path."""

    lines: Mapping[Path, int]
    origin: Lines

    def line(self, path: Path) -> int:
        """Return the line of a part, or of the nearest part around it that has one; at least 1."""
        for length in range(len(path), 0, -1):
            line = self.lines.get(path[:length])
            if line:
                return line
        return 1

    def __contains__(self, path: Path) -> bool:
        """Return whether the season has a part at exactly this path."""
        return path in self.lines

    def anew(self, season: Node) -> LineMap:
        """Return the lines of the season after parts of it were left out."""
        return self.origin.map(season)


@dataclass
class Lines:
    """Lines of tables that have no path yet."""

    _of: dict[int, tuple[Node, int]] = field(default_factory=dict)
    _of_keys: dict[int, dict[str, int]] = field(default_factory=dict)

    def mark(self, node: Node, line: int) -> Node:
        """Remember the line of a table, and return the table."""
        self._of[id(node)] = node, line
        return node

    def mark_key(self, node: Node, key: str, line: int) -> None:
        """Remember the line of a key of a table that is itself remembered."""
        self._of_keys.setdefault(id(node), {})[key] = line

    def map(self, season: Node) -> LineMap:
        """Return the lines of a whole season; a part without one has that of its first part."""
        lines: dict[Path, int] = {}
        self._walk(season, (), lines)
        return LineMap(lines, self)

    def _walk(self, node: Any, path: Path, lines: dict[Path, int]) -> int:
        """Note the line of a node and of all in it, and return it; 0 where nothing has one."""
        known = self._of.get(id(node))
        own, first = known[1] if known else 0, 0
        for key, inner in _children(node):
            line = self._walk(inner, (*path, key), lines)
            first = min(first, line) if first and line else first or line
        for key, line in self._of_keys.get(id(node), {}).items():
            lines[(*path, key)] = line
        lines[path] = own or first
        return own or first


def _children(node: dict[str, Any] | list[Any]) -> list[tuple[str | int, Any]]:
    """Return the tables and lists in one of them."""
    parts = node.items() if isinstance(node, dict) else enumerate(node)
    return [(key, inner) for key, inner in parts if isinstance(inner, (dict, list))]


def date_value(text: str | None) -> dt.date | str | int | None:
    """Return a date as a season file has it: a day, a month in quotes or the number of a year."""
    found = _DATE.fullmatch(text or "")
    if found is None:
        return None
    year, month, day = found.groups()
    if int(year) < 1000:
        return None
    if day is None:
        return f"{year}-{month}" if month and 1 <= int(month) <= 12 else int(year)
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def time_value(text: str | None) -> str | None:
    """Return a time of day as a season file has it."""
    clock = parse_time(text)
    return time_text(clock) if clock else None


def score_text(score: Score | None) -> str | None:
    """Return a score as a season file has it; None for one that no match ends with."""
    if score is None or not all(0 <= goals <= _MOST_GOALS for goals in score):
        return None
    return f"{score[0]}-{score[1]}"


def filled(**keys: Any) -> Node:
    """Return a table of the keys that have a value."""
    return {key: value for key, value in keys.items() if value not in (None, "", False, [], ())}


def match_node(match: MatchRecord, lines: Lines, *, in_tie: bool = False) -> Node:
    """Return a match as a season file has it.

    In a tie the winner is said of the tie, and the penalties may follow any score of the last leg.
    """
    score, awarded = score_text(match.score), score_text(match.awarded)
    is_level = match.score is None or match.score[0] == match.score[1]
    winner = {"home": match.home, "away": match.away, None: None}[match.winner]
    is_told = score is not None or awarded is not None
    status = match.status
    if status in ("awarded", "walkover") and not is_told and winner is None:
        status = "played"
    if status in ("annulled", "postponed"):
        awarded = None
    shows_winner = not is_told and (not in_tie or status in ("awarded", "walkover"))
    penalties = match.penalties if is_level or in_tie else None
    node = filled(
        home=match.home,
        away=match.away,
        score=score,
        winner=winner if shows_winner else None,
        date=date_value(match.date),
        time=time_value(match.time),
        status=status if status != "played" else None,
        awarded=awarded,
        extra_time=match.extra_time,
        penalties=score_text(penalties) if penalties and penalties[0] != penalties[1] else None,
        scorers=[_scorer(scorer, match) for scorer in match.scorers],
        venue=match.venue,
        neutral=match.neutral,
        note=match.note or (match.status if status != match.status else None),
    )
    return lines.mark(node, match.line)


def _scorer(scorer: ScorerRecord, match: MatchRecord) -> Node:
    team = {"home": match.home, "away": match.away, None: None}[scorer.side]
    goals = scorer.goals if scorer.goals != 1 else None
    return filled(player=scorer.player, goals=goals, team=team, own=scorer.own)


def is_void(match: MatchRecord) -> bool:
    """Return whether a match counts nowhere: it may stand beside the one played in its place."""
    return match.status == "annulled" or (match.status == "abandoned" and match.awarded is None)
