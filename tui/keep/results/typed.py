"""A result as somebody types it: `Melgar 3-0 Cienciano`, `Melgar 1-1 Cienciano aet, 4-3 pens`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tui.season.raw.nearest import nearest

_SCORE = r"([0-9]{1,3})\s?[-\u2010-\u2015\u2212:]\s?([0-9]{1,3})"
_BETWEEN = re.compile(rf"(?<=\s){_SCORE}(?=\s|$)")
_AGAINST = re.compile(r"\s(?:vs?\.?|[-\u2010-\u2015\u2212])\s", re.IGNORECASE)
_LONGEST = 400
"""A result of more characters is none."""

_SIGNS = " \t,.;()"

_STATUS = "postponed|abandoned|annulled"
_EXTRA_TIME = re.compile(r"\b(?:a\.?e\.?t|after extra time|extra time)$", re.IGNORECASE)
_PENALTIES = re.compile(
    rf"(?:^|\s|\()(?:{_SCORE}\s*(?:on\s+)?(?:pens?|penalties|p|pso)"
    rf"|(?:pens?|penalties|p|pso)\s*{_SCORE})$",
    re.IGNORECASE,
)
_RULED = re.compile(
    rf"\b(awarded|walkover|w/?o)(?:(?:\s+(?:to|for))?\s+(?:{_SCORE}|(?P<winner>\S.*)))?$",
    re.IGNORECASE,
)
_FATE = re.compile(rf"\b({_STATUS})$", re.IGNORECASE)
_WORDS = (
    *("postponed", "abandoned", "annulled", "awarded", "walkover", "stands"),
    *("aet", "after", "extra", "time", "pens", "penalties", "for"),
)
"""The words that say something of a match, as they are most often written."""

_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST_SLIP = 3

_STANDS = re.compile(r"\bstands$", re.IGNORECASE)


@dataclass(frozen=True)
class Typed:
    """A way to read what was typed: the names of both teams, and the keys of the match.

    `winner` is the name of the team that won by a ruling; where a score between the names is no
    score of the pitch it is `awarded`.
    """

    home: str
    away: str
    values: Mapping[str, Any] = field(default_factory=dict)
    winner: str | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it says how the match ended, or why it did not."""
        by_ruling = self.values.get("status") in ("awarded", "walkover")
        if by_ruling:
            return "awarded" in self.values or self.winner is not None
        return bool(self.values.keys() & {"score", "status"})


def readings(text: str) -> Iterator[Typed]:
    """Yield the ways to read a text, the likeliest first; none where it has no two teams.

    Names may have numbers, so that there may be more than one score between two names.
    """
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        return
    for match in _BETWEEN.finditer(line):
        home, rest = line[: match.start()], line[match.end() :]
        score = f"{int(match[1])}-{int(match[2])}"
        yield from _read(home, rest, {"score": score})
    for match in _AGAINST.finditer(line):
        yield from _read(line[: match.start()], line[match.end() :], {})


def mended(text: str, names: Iterable[str] = ()) -> str | None:
    """Return words of a result with slips put right: `posponed` is `postponed`.

    Words of the names of teams are none. None where nothing looks like a word of a result.
    """
    known = {*_WORDS, *(word.casefold() for name in names for word in _LETTERS.findall(name))}

    def meant(found: re.Match[str]) -> str:
        word = found[0]
        is_slip = len(word) >= _SHORTEST_SLIP and word.casefold() not in known
        return (is_slip and nearest(word, _WORDS)) or word

    right = _LETTERS.sub(meant, text)
    return right if right != text else None


def _read(home: str, rest: str, values: dict[str, Any]) -> Iterator[Typed]:
    """Yield the readings of what stands behind a score: the away team, and words behind it."""
    typed = Typed(home.strip(_SIGNS), rest.strip(_SIGNS), values)
    in_front = re.match(r"\s*\(([^()]*)\)\s*(\S.*)$", rest)
    if in_front:  # `Melgar 1-1 (4-3 pens) Cienciano`
        typed = replace(typed, away=f"{in_front[2].strip(_SIGNS)} {in_front[1]}")
    told = _behind(typed)
    for reading in [told, typed] if told != typed else [typed]:
        if reading.home and reading.away:
            yield reading


def _behind(typed: Typed) -> Typed:
    """Split the words that say something of the match off the name of the away team."""
    away, values, winner = typed.away, dict(typed.values), typed.winner
    while True:
        away = away.strip(_SIGNS)
        if match := _EXTRA_TIME.search(away):
            values["extra_time"] = True
        elif match := _PENALTIES.search(away):
            goals = [int(goal) for goal in match.groups() if goal is not None]
            values["penalties"] = f"{goals[0]}-{goals[1]}"
        elif match := _STANDS.search(away):
            values["stands"] = True
        elif match := _FATE.search(away):
            values["status"] = match[1].lower()
        elif match := _RULED.search(away):
            values["status"] = "awarded" if match[1].lower() == "awarded" else "walkover"
            winner = match["winner"]
            if match[2] is not None:
                values["awarded"] = f"{int(match[2])}-{int(match[3])}"
            elif winner is None and "score" in values:
                values["awarded"] = values.pop("score")
        else:
            return Typed(typed.home, away, values, winner)
        away = away[: match.start()]
