"""Every kind of edit of the files in house style, with the lines that it should change.

The lines are worked out from the text alone, by the place of a match and by regular expressions;
nothing here knows how an edit is made.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from tui.keep.changes import Change, Drop, Insert, Put
from tui.season.raw.places import Path
from tui.season.raw.positions import Positions

_LISTS = ("matches", "legs", "replays", "play_offs")
_TEAMS = re.compile(r'\{ home = "[^"]*", away = "[^"]*"')
_BEFORE_DATE = re.compile(_TEAMS.pattern + r'(?:, (?:score|winner|result) = "[^"]*")*')
_SCORE = re.compile(rf'({_TEAMS.pattern}, score = )"[0-9-]+"')
_DATE = re.compile(r'(?<=, date = )("[0-9-]+"|[0-9-]+)')
_SCORED = re.compile(rf'({_TEAMS.pattern}), score = "[0-9-]+"(?! \}})')

NEW = {"home": "Alba", "away": "Duna"}
_NEW = '{ home = "Alba", away = "Duna" }'


class Wanted(NamedTuple):
    """An edit: its kind, its changes, the lines that should go and those that should come."""

    kind: str
    changes: tuple[Change, ...]
    removed: tuple[str, ...]
    added: tuple[str, ...]


class _Match(NamedTuple):
    """A match: its path, its line, where it begins in that, and what it says."""

    path: Path
    line: str
    start: int
    raw: dict[str, Any]

    def with_tail(self, tail: str) -> str:
        return self.line[: self.start] + tail

    @property
    def tail(self) -> str:
        return self.line[self.start :]

    @property
    def end(self) -> int:
        """Where its brace closes, counted from where it begins; -1 on a later line."""
        depth = 0
        for found in re.finditer(r'"(?:\\.|[^"\\])*"|[{}]', self.tail):
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            if not depth:
                return found.end()
        return -1


def wanted_edits(text: str, raw: dict[str, Any], *, most: int | None = None) -> Iterator[Wanted]:
    """Yield the edits of the matches of a file; with `most` of its first and last ones only."""
    found = list(_matches(text, raw))
    chosen = found if most is None else [*found[:most], *found[max(most, len(found) - most) :]]
    for match in chosen:
        yield from _of_values(match)
        yield from _of_lists(match, [each for each in found if each.path[:-1] == match.path[:-1]])
    for index, stage in enumerate(raw.get("stages", ())):
        if stage.get("kind") == "league" and "adjustments" not in stage:
            path = ("stages", index, "adjustments", 0)
            row = 'adjustments = [{ team = "Alba", points = -3 }]'
            change = Insert(path, {"team": "Alba", "points": -3})
            yield Wanted("deduction", (change,), (), (row,))
        if stage.get("kind") == "league" and "rounds" in stage:
            lines = ("", "[[stages.rounds]]", "matches = [", f"  {_NEW},", "]")
            change = Insert(("stages", index, "rounds", len(stage["rounds"])), {"matches": [NEW]})
            yield Wanted("round", (change,), (), lines)


def _matches(text: str, raw: dict[str, Any]) -> Iterator[_Match]:
    """Yield the matches of a file that stand in braces."""
    lines, positions, seen = text.split("\n"), Positions.of(text), Counter[int]()
    for path, match in _walk(raw, ()):
        number = positions.line(path)
        starts = [found.start() for found in _TEAMS.finditer(lines[number - 1])]
        if starts:
            yield _Match(path, lines[number - 1], starts[seen[number]], match)
            seen[number] += 1


def _walk(part: Any, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    if isinstance(part, dict):
        if "home" in part and path[-2] in _LISTS:
            yield path, part
        for key, inner in part.items():
            yield from _walk(inner, (*path, key))
    elif isinstance(part, list):
        for index, inner in enumerate(part):
            yield from _walk(inner, (*path, index))


def _of_values(match: _Match) -> Iterator[Wanted]:
    """Yield edits of the values of a match: a single line is another one afterwards."""
    path, tail = match.path, match.tail
    told: list[tuple[str, Sequence[Change], str]] = []
    if "score" in match.raw:
        told.append(("score", [Put((*path, "score"), "98-97")], _SCORE.sub(r'\1"98-97"', tail, 1)))
    else:
        new = _TEAMS.sub(lambda found: f'{found[0]}, score = "98-97"', tail, count=1)
        told.append(("new score", [Put((*path, "score"), "98-97")], new))
    if _SCORED.match(tail):
        told.append(("no score", [Drop((*path, "score"))], _SCORED.sub(r"\1", tail, 1)))
    changes = [Put((*path, "date"), date(1900, 1, 2))]
    if "date" in match.raw:
        told.append(("date", changes, _DATE.sub("1900-01-02", tail, count=1)))
    else:
        new = _BEFORE_DATE.sub(lambda found: f"{found[0]}, date = 1900-01-02", tail, count=1)
        told.append(("new date", changes, new))
    if match.end > 0 and "note" not in match.raw:
        end = match.end - len(" }")
        note = [Put((*path, "note"), 'a "new" note')]
        told.append(("note", note, rf'{tail[:end]}, note = "a \"new\" note"{tail[end:]}'))
    for kind, changes_of_kind, after in told:
        yield Wanted(kind, tuple(changes_of_kind), (match.line,), (match.with_tail(after),))


def _of_lists(match: _Match, beside: Sequence[_Match]) -> Iterator[Wanted]:
    """Yield edits of the list of a match, where each match has a line of its own."""
    if any(each.line[: each.start].strip() or each.end < 0 for each in beside):
        return
    rest = match.tail[match.end :]
    if rest == ",":
        yield Wanted("remove", (Drop(match.path),), (match.line,), ())
    if match.path != beside[-1].path:
        return
    indent = match.line[: match.start]
    change = (Insert((*match.path[:-1], len(beside)), NEW),)
    if rest == ",":
        yield Wanted("add", change, (), (f"{indent}{_NEW},",))
    else:
        first = f"{match.line[: match.start + match.end]},"
        yield Wanted("add", change, (match.line,), (first, f"{indent}{_NEW}{rest}"))
