"""What somebody types at a match to change it: `2-1`, `1-1 aet, 4-3 pens; date 2027-02-06`.

The result comes first. Behind semicolons stand the other things that a match has, each with its
word: `date`, `time`, `venue`, `scorers`, `note`. What is not named stays as it is; a word alone
takes away what stands there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Any, Literal

from tui.keep.changes import Change, Insert, find, put_all
from tui.keep.rebase import RESULT_KEYS
from tui.keep.results.record import written_day
from tui.keep.results.typed import mended, readings
from tui.season.model import Match
from tui.season.model.days import KnownDate, parse_date
from tui.season.raw.nearest import nearest
from tui.season.raw.places import Path
from tui.season.raw.roster import Raw

WORDS = ("date", "time", "venue", "scorers", "note")
"""The words behind semicolons, in the order in which they are written."""

_HOME, _AWAY = "Qqqqhome", "Qqqqaway"
"""Stand for the teams while a result is read: no words of a result look like them."""

_SCORE = re.compile(r"(\d{1,3})\s?[-\u2010-\u2015\u2212:]\s?(\d{1,3})(?=[\s,;.]|$)")
_TIME = re.compile(r"([01]?\d|2[0-3])[:.h]([0-5]\d)")
_COUNT = re.compile(r"^(?P<player>.*?)\s+(?:x\s?|\()?(?P<goals>\d{1,2})\)?$")
_OWN = re.compile(r"\s*\(?\b(?:og|own goal|o\.g\.)\)?$", re.IGNORECASE)

NotTyped = Literal["result", "winner", "date", "time", "scorers", "word"]
"""What of an entry is not understood."""


class EntryError(Exception):
    """An entry that says something that is not understood; `meant` is nearly the same."""

    def __init__(self, kind: NotTyped, text: str, meant: str | None = None) -> None:
        """Keep what it is about, and the words concerned."""
        super().__init__(kind, text)
        self.kind, self.text, self.meant = kind, text, meant


def entry_of(match: Match) -> str:
    """Return what is typed for a match as it is."""
    parts = [_result_of(match)]
    told: dict[str, Any] = {
        "date": match.date,
        "time": match.time and match.time.isoformat("minutes"),
        "venue": match.venue,
        "scorers": _scorers_of(match),
        "note": match.note,
    }
    parts += [f"{word} {told[word]}" for word in WORDS if told[word]]
    return "; ".join(parts)


def entry_changes(raw: Raw, path: Path, match: Match, text: str) -> tuple[Change, ...]:
    """Return the changes of a file by which a match has what was typed for it.

    A leg that the file lacks is added. Raises `EntryError` for what is not understood. Typed as
    `entry_of` has it nothing changes.
    """
    if " ".join(text.split()) == entry_of(match):
        return ()
    result, *clauses = text.split(";")
    values: dict[str, Any] = {}
    if " ".join(result.split()) != _result_of(match):
        values |= {**dict.fromkeys(RESULT_KEYS), **_read_result(result.strip(), match)}
    for clause in clauses:
        word, _, said = clause.strip().partition(" ")
        if word:
            values |= _read_clause(word.lower().rstrip(":"), said.strip(), match)
    if find(raw, path) is None:
        told = {key: value for key, value in values.items() if value is not None}
        return (Insert(path, {"home": match.home, "away": match.away, **told}),) if told else ()
    return put_all(raw, path, values)


def _result_of(match: Match) -> str:
    """Return the result of a match as it is typed."""
    parts = [str(match.score)] if match.score else []
    if match.extra_time:
        parts.append("aet")
    if match.penalties:
        parts.append(f"{match.penalties} pens")
    if match.status in ("awarded", "walkover"):
        parts.append(f"{match.status} {match.awarded or match.winner or ''}".strip())
    elif match.status != "played":
        parts.append(match.status)
    if match.stands:
        parts.append("stands")
    return ", ".join(parts)


def _read_result(text: str, match: Match) -> Mapping[str, Any]:
    """Return the keys of a match that a result is; none for an empty text."""
    if not text:
        return {}
    score = _SCORE.match(text)
    rest = text[score.end() :] if score else f" {text}"
    between = f"{score[1]}-{score[2]}" if score else "v"
    for typed in readings(f"{_HOME} {between} {_AWAY} {rest}"):
        if (typed.home, typed.away) == (_HOME, _AWAY) and typed.is_whole:
            values = dict(typed.values)
            if typed.winner is not None:
                values["winner"] = _team(typed.winner, match)
            return values
    raise EntryError("result", text, mended(text, (match.home, match.away)))


def _team(name: str, match: Match) -> str:
    """Return which team of a match begins as somebody typed."""
    typed = name.casefold()
    sides = {"home": match.home, "away": match.away}
    found = [team for team in sides.values() if team.casefold().startswith(typed)]
    if typed in sides:
        return sides[typed]
    if len(found) == 1:
        return found[0]
    raise EntryError("winner", name)


def _read_clause(word: str, said: str, match: Match) -> Mapping[str, Any]:
    if word not in WORDS:
        raise EntryError("word", word, nearest(word, WORDS))
    if not said:
        return {word: None}
    if word == "date":
        return {"date": written_day(_day(said))}
    if word == "time":
        clock = _TIME.fullmatch(said)
        if not clock:
            raise EntryError("time", said)
        return {"time": time(int(clock[1]), int(clock[2]))}
    return {"scorers": _read_scorers(said, match)} if word == "scorers" else {word: said}


def _day(text: str) -> KnownDate:
    """Return a day, or as much of it as is known: 2027-02-06, 2027-02 or 2027."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        day = parse_date(text)
    if day is None:
        raise EntryError("date", text)
    return day


def _scorers_of(match: Match) -> str:
    """Return the scorers of a match as they are typed: `Smith 2, Jones / Brown og`."""
    sides = [
        ", ".join(
            f"{goals.player}{f' {goals.goals}' if goals.goals > 1 else ''}"
            f"{' og' if goals.own else ''}"
            for goals in match.scorers
            if (goals.team == match.away) == is_away
        )
        for is_away in (False, True)
    ]
    return " / ".join(sides) if sides[1] else sides[0]


def _read_scorers(text: str, match: Match) -> list[dict[str, Any]]:
    """Return the scorers of both sides; those of the away team stand behind a stroke."""
    scorers: list[dict[str, Any]] = []
    home, _, away = text.partition("/")
    for team, side in ((match.home, home), (match.away, away)):
        for part in filter(None, (piece.strip() for piece in side.split(","))):
            own = bool(_OWN.search(part))
            player = _OWN.sub("", part)
            count = _COUNT.match(player)
            goals = int(count["goals"]) if count else 1
            name = count["player"] if count else player
            if goals < 1 or not any(char.isalpha() for char in name):
                raise EntryError("scorers", part)
            scorers.append(
                {"player": name}
                | ({"goals": goals} if goals > 1 else {})
                | {"team": team}
                | ({"own": True} if own else {})
            )
    return scorers
