"""The scorers of a match, in brackets behind or below it."""

from __future__ import annotations

import re
from typing import Literal

from tui.formats.football_txt.scores import SCORE
from tui.formats.records import Score, ScorerRecord

_BETWEEN = re.compile(r"(?<=[\d'\u2019\u2032)])\s+[-–]\s+(?=[^\W\d])")
Side = Literal["home", "away"]

_AT_MINUTE = re.compile(r"(?:^|(?<=\s))\d{1,3}(?:\+\d{1,2})?['\u2019\u2032]\s")
_MINUTE = re.compile(
    r"""(?:\d{1,3}|\?\?)(?:\+\d{1,2})?['\u2019\u2032]?(?:\+\d{1,2}['\u2019\u2032]?)?
    (?P<how>\s*\(?(?:p(?:en)?\.?|og|o\.g\.|own\ goal|penalty)\)?(?![\w]))?\s*,?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_COUNT = re.compile(r"\((\d{1,2})\)\s*,?\s*|[x×](\d{1,2})\b\s*,?\s*")
_NAME = re.compile(
    r"[^\d,;]+?(?=\s*(?:\d|,|;|$|\(\d{1,2}\)|\((?:og|o\.g\.|p|pen\.?)\)))", re.IGNORECASE
)
_OWN = re.compile(r"\s*\((?:og|o\.g\.|own goal)\)", re.IGNORECASE)
_PENALTY = re.compile(r"\s*\((?:p|pen\.?)\)", re.IGNORECASE)


def scorers_of(text: str, score: Score | None) -> tuple[ScorerRecord, ...]:
    """Return the scorers in the text between a pair of brackets.

    A semicolon or a dash stands between those of the home team and those of the away team; without
    one they are of the only team that scored. Or each goal has the score that it made:
    6' Colaussi 1-0.
    """
    if SCORE.search(text) and _AT_MINUTE.match(text.strip()):
        return _running(text)
    home, between, away = text.partition(";")
    if not between and (dash := _BETWEEN.search(text)):
        home, between, away = text[: dash.start()], dash[0], text[dash.end() :]
    if between:
        return (*_side(home, "home"), *_side(away, "away"))
    if score and not score[1]:
        return _side(home, "home")
    if score and not score[0]:
        return _side(home, "away")
    return _side(home, None)


def _running(text: str) -> tuple[ScorerRecord, ...]:
    """Return the scorers of goals that each stand with the score which they made."""
    goals: dict[tuple[str, Side, bool], int] = {}
    before = 0
    for piece in _AT_MINUTE.split(" " + text.strip())[1:]:
        match = SCORE.search(piece)
        if not match:
            continue
        words = " ".join((piece[: match.start()] + " " + piece[match.end() :]).split())
        name = _OWN.sub("", _PENALTY.sub("", words)).strip(" ,")
        side: Side = "home" if int(match[1]) > before else "away"
        before = int(match[1])
        if name:
            key = (name, side, bool(_OWN.search(words)))
            goals[key] = goals.get(key, 0) + 1
    return tuple(
        ScorerRecord(player=player, goals=count, side=side, own=own)
        for (player, side, own), count in goals.items()
    )


def _side(text: str, side: Side | None) -> tuple[ScorerRecord, ...]:
    goals: dict[tuple[str, bool], int] = {}
    at = 0
    text = text.strip()
    while at < len(text):
        match = _NAME.match(text, at)
        if not match:
            at += 1
            continue
        name = " ".join(match[0].split()).strip("-–: ")
        at = match.end()
        count, own, at = _goals(text, at)
        if name:
            key = (name, own)
            goals[key] = goals.get(key, 0) + count
    return tuple(
        ScorerRecord(
            player=player,
            goals=count,
            side=side,
            own=own,
        )
        for (player, own), count in goals.items()
    )


def _goals(text: str, at: int) -> tuple[int, bool, int]:
    """Return the goals that stand behind a name, whether they are own goals, and what follows."""
    own, minutes, said = False, 0, 0
    while at < len(text):
        if text[at].isspace() or text[at] == ",":
            at += 1
            if minutes == 0 and text[at - 1] == ",":
                break
        elif match := _COUNT.match(text, at):
            said, at = int(match[1] or match[2]), match.end()
        elif match := _OWN.match(text, at):
            own, at = True, match.end()
        elif match := _PENALTY.match(text, at):
            at = match.end()
        elif match := _MINUTE.match(text, at):
            minutes, at = minutes + 1, match.end()
            own = own or "o" in (match["how"] or "").lower()
        else:
            break
    return max(1, said or minutes), own, at
