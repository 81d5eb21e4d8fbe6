"""football.json and worldcup.json of openfootball: matches in a list, or in rounds; tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tui.formats.json_lines import LINE, parse_with_lines, without_lines
from tui.formats.records import (
    MatchRecord,
    Place,
    Reading,
    Record,
    RowRecord,
    Score,
    ScorerRecord,
    TableRecord,
    Unread,
)
from tui.formats.source import Source
from tui.formats.titles import split_title
from tui.season.model.matches import MatchStatus

_HEAD = 1 << 16
_BEGINNING = re.compile(r"\s{0,100}(?:\{\s{0,1000}[\"}]|\[\s{0,1000}\{)")
_SHAPE = re.compile(r'"(?:matches|rounds|standings|groups|clubs|stadiums)"\s*:')
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")

_STATUSES: Mapping[str, MatchStatus] = {
    "awarded": "awarded",
    "abandoned": "abandoned",
    "suspended": "abandoned",
    "postponed": "postponed",
    "cancelled": "annulled",
    "canceled": "annulled",
    "annulled": "annulled",
    "walkover": "walkover",
    "w/o": "walkover",
}

_CELLS = {
    "pos": ("pos", "position", "rank"),
    "played": ("played", "pld", "matches"),
    "won": ("won", "wins"),
    "drawn": ("drawn", "draws"),
    "lost": ("lost", "losses"),
    "goals_for": ("goals_for", "gf"),
    "goals_against": ("goals_against", "ga"),
    "goal_difference": ("goal_difference", "gd"),
    "points": ("pts", "points"),
}
"""The cells of a row by the names that files have for them."""


def recognise(source: Source) -> int:
    """Return how sure it is that a source is a file of football.json."""
    if not _BEGINNING.match(source.text):
        return 0
    return 95 if _SHAPE.search(source.text[:_HEAD]) else 30


def read(source: Source) -> Reading:
    """Return all that a file of football.json holds."""
    try:
        data = parse_with_lines(source.text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        return Reading(records=(), unread=(Unread(line=line, text=str(error), result=True),))
    found = _Found()
    title = split_title(_text(data, "name") or "") if isinstance(data, dict) else None
    found.visit(data, Place())
    return Reading(
        records=tuple(found.records),
        unread=tuple(found.unread),
        competition=title.competition if title else None,
        season=title.season if title else None,
    )


@dataclass
class _Found:
    """What was found in a file so far."""

    records: list[Record] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def visit(self, node: Any, place: Place) -> None:
        """Read a table with matches or rows, and those inside it."""
        if isinstance(node, list):
            for item in node:
                self.visit(item, place)
        if not isinstance(node, dict):
            return
        for item in _list(node, "matches"):
            self._match(item, place)
        rows = _list(node, "standings") or _list(node, "table")
        if rows:
            self._table(_line(node), rows, place)
        for item in _list(node, "stages"):
            self.visit(item, replace(place, stage=_text(item, "name")))
        for item in _list(node, "groups"):
            self.visit(item, replace(place, group=_text(item, "name")))
        for item in _list(node, "rounds"):
            self.visit(item, replace(place, round=_text(item, "name")))

    def _match(self, node: Any, place: Place) -> None:
        home, away = _team(node, "team1", "home"), _team(node, "team2", "away")
        if not home or not away:
            if isinstance(node, dict):
                self.unread.append(Unread(line=_line(node), text=without_lines(node), result=True))
            return
        goals = _Goals.of(node)
        status = _STATUSES.get(str(_text(node, "status") or "").casefold(), "played")
        date = _text(node, "date") or ""
        self.records.append(
            MatchRecord(
                line=_line(node),
                place=_place(node, place),
                home=home,
                away=away,
                score=None if status == "awarded" else goals.score,
                awarded=goals.score if status == "awarded" else None,
                status=status if status != "awarded" or goals.score else "played",
                date=found[0] if (found := _DATE.match(date)) else None,
                time=_text(node, "time"),
                extra_time=goals.extra_time,
                penalties=goals.penalties,
                scorers=(*_scorers(node, "goals1", "home"), *_scorers(node, "goals2", "away")),
                venue=_venue(node),
            )
        )

    def _table(self, line: int, nodes: list[Any], place: Place) -> None:
        rows = [row for node in nodes if isinstance(node, dict) and (row := _row(node))]
        if rows:
            self.records.append(TableRecord(line=line, place=place, rows=tuple(rows)))


@dataclass(frozen=True)
class _Goals:
    """What the scores of a match come to."""

    score: Score | None
    extra_time: bool
    penalties: Score | None

    @classmethod
    def of(cls, node: Mapping[str, Any]) -> _Goals:
        """Read the scores of a match in either shape."""
        scores = node.get("score")
        if isinstance(scores, dict):
            full, extra = _pair(scores.get("ft")), _pair(scores.get("et"))
            penalties = _pair(scores.get("p")) or _pair(scores.get("pen"))
        elif isinstance(scores, list):
            full, extra, penalties = _pair(scores), None, None
        else:
            full, extra, penalties = (
                _pair([node.get(f"score1{part}"), node.get(f"score2{part}")])
                for part in ("", "et", "p")
            )
        return cls(extra or full, extra is not None, penalties)


def _place(node: Mapping[str, Any], place: Place) -> Place:
    """Return where a match stands: its own headings go before those around it."""
    return replace(
        place,
        stage=_text(node, "stage") or place.stage,
        group=_text(node, "group") or place.group,
        round=_text(node, "round") or place.round,
    )


def _row(node: Mapping[str, Any]) -> RowRecord | None:
    team = _team(node, "team", "name")
    if not team:
        return None
    row = RowRecord(line=_line(node), team=team)
    for cell, names in _CELLS.items():
        numbers = [node[key] for key in names if type(node.get(key)) is int]
        if numbers:
            row = replace(row, **{cell: numbers[0]})
    return row


def _scorers(node: Mapping[str, Any], key: str, side: Any) -> Iterator[ScorerRecord]:
    """Yield the players who scored for a side, each with all goals of one kind."""
    counts: dict[tuple[str, bool], int] = {}
    for goal in _list(node, key):
        player = goal if isinstance(goal, str) else _text(goal, "name")
        if player:
            own = isinstance(goal, dict) and goal.get("owngoal") is True
            counts[player, own] = counts.get((player, own), 0) + 1
    for (player, own), goals in counts.items():
        yield ScorerRecord(player=player, goals=goals, side=side, own=own)


def _venue(node: Mapping[str, Any]) -> str | None:
    for key in ("ground", "stadium", "venue"):
        name = _text(node.get(key), "name") or _text(node, key)
        if name:
            return name
    return _text(node, "city")


def _team(node: Any, *keys: str) -> str | None:
    if not isinstance(node, dict):
        return None
    for key in keys:
        name = _text(node.get(key), "name") or _text(node, key)
        if name:
            return name
    return None


def _pair(value: Any) -> Score | None:
    if isinstance(value, list) and len(value) == 2 and all(type(goals) is int for goals in value):
        return (value[0], value[1]) if min(value) >= 0 else None
    return None


def _text(node: Any, key: str) -> str | None:
    value = node.get(key) if isinstance(node, dict) else None
    return value.strip() or None if isinstance(value, str) else None


def _list(node: Any, key: str) -> list[Any]:
    value = node.get(key) if isinstance(node, dict) else None
    return value if isinstance(value, list) else []


def _line(node: Any) -> int:
    return int(node.get(LINE, 1)) if isinstance(node, dict) else 1
