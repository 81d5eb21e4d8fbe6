"""The lines of matches: two names or two codes with a score between or behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tui.formats.days import Written, day_at, time_at
from tui.formats.records import Score
from tui.season.model.matches import MatchStatus

_BETWEEN = re.compile(
    r"""(?:(?<=\s)|(?<=^))(?:
      (?P<home>\d{1,2})\s?[-–:]\s?(?P<away>\d{1,2})(?=[\s*(]|$)
    | (?P<word>awd|abd|w/o|wo|n/p|ppd|pst|w-l|l-w|d-d|x-x|-:-|\?-\?|o/w|bye)(?=[\s(]|\.|$)
    | (?P<dash>[-–]{1,3})(?=\s{2,}|\s*$)
    )\*?""",
    re.VERBOSE | re.IGNORECASE,
)
_CODES = re.compile(
    r"""(?P<before>.*?)(?<![\w-])(?P<home>(?=\d?[A-Z])[A-Z\d]{3})\s?[-–]\s?(?P<away>(?=\d?[A-Z])[A-Z\d]{3})
    (?:\s*(?P<hg>\d{1,2})\s?[:;]\s?(?P<ag>\d{1,2})
      | \s+(?P<none>-{1,3})(?=\s|$)
      | \s*\((?P<walkover>w\.?\s?o\.?[^)]*)\)
      | \s+(?P<awarded>awd\.?)
    )(?P<rest>.*)$""",
    re.VERBOSE,
)
_BYE = re.compile(r"(?P<team>\S.*?)(?:\s{2,}|\s+-\s+|\s+)bye\b", re.IGNORECASE)
_TWO_BLANKS = re.compile(r"\s{2,}")
_NOTE = re.compile(r"\[([^\[\]]*)\]?")
_HALF_TIME = re.compile(r"^\s*[({]\s*\d{1,2}\s?[:\-–]\s?\d{1,2}\s*[)}]")
_AT_HALF_TIME = re.compile(r"^\s*\d{1,2}\s?[:\-–]\s?\d{1,2}\s+(?=[^\W\d])")
_BESIDE_SCORE = re.compile(
    r"^\s*(?P<note>[(\[](?:[^()\[\]]*\d[^()\[\]]*|a\.?e\.?t\.?)[)\]])\s+(?=[^\W\d])", re.IGNORECASE
)
_EXTRA_TIME = re.compile(r"\ba\.?e\.?t\b|extra time|\bn\.?V\.", re.IGNORECASE)
_PENALTIES = re.compile(
    r"(\d{1,2})\s?[-–:]\s?(\d{1,2})\s*(?:on\s+)?(?:pens?\b|penalties|pk|PK|p\b)"
    r"|(?:pens?\.?|penalties|PK|pk)\s*:?\s*(\d{1,2})\s?[-–:]\s?(\d{1,2})"
)
_AWARDED = re.compile(r"\bawarded\s*:?\s*(?:as\s+)?(\d{1,2})\s?[-–:]\s?(\d{1,2})", re.IGNORECASE)
_PLAYED = re.compile(
    r"\b(?:original(?:ly)?|abandoned at|orig\.|result|played|match)\b[^;\]]{0,40}?"
    r"(?<![\d-])(\d{1,2})-(\d{1,2})(?![\d-])",
    re.IGNORECASE,
)
_STATUS: tuple[tuple[re.Pattern[str], MatchStatus], ...] = (
    (re.compile(r"\bawarded\b|\bawd\b", re.IGNORECASE), "awarded"),
    (re.compile(r"\bwalk-?over\b|\bw/o\b|\bwo\b", re.IGNORECASE), "walkover"),
    (re.compile(r"\bannulled\b|\bvoid\b|\bexpunged\b", re.IGNORECASE), "annulled"),
    (re.compile(r"\bpostponed\b", re.IGNORECASE), "postponed"),
    (re.compile(r"\babandoned\b|\babd\b", re.IGNORECASE), "abandoned"),
    (re.compile(r"\bnot played\b|\bcancell?ed\b", re.IGNORECASE), "annulled"),
)
_WITH_HYPHENS = re.compile(r"^(\d{1,2})-\s?(\d{1,2})-(\d{4}|\d{2})(?=\s)")
_WITH_COMMA = re.compile(r"^(\d{1,2})[, ](\d{2})\.")
_WITHOUT_DOT = re.compile(r"^(\d{1,2}\.\d{2})(?=\s)")
_CLOCK = re.compile(r"\(?(\d{1,2}[.:]\d{2})\)?\s")
_TOWN = re.compile(r"^\([^()\d]*\)")
LONGEST_NAME = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What a line says of a match; a bye has one team alone.

    `rest` is what stands behind: scorers, notes that go on in the next line.
    """

    home: str
    away: str | None
    day: Written | None = None
    time: str | None = None
    venue: str | None = None
    score: Score | None = None
    status: MatchStatus = "played"
    awarded: Score | None = None
    winner: Literal["home", "away"] | None = None
    rest: str = ""


@lru_cache(maxsize=4096)  # a line is asked about twice, and in a long file equal lines come again
def match_of(text: str) -> Played | None:
    """Return the match that a line holds; None where it holds none."""
    day, time, body = lead_of(text)
    if match := _BYE.match(body):
        team = match["team"].strip(" -")
        return Played(home=team, away=None) if is_name(team) else None
    return _by_codes(body, day, time) or _by_names(body, day, time)


def completed(match: Played, behind: str) -> Played:
    """Return a match with what the notes behind it say, once they are whole."""
    if not behind and match.status != "awarded":
        return match
    notes = " ".join(found.strip() for found in _NOTE.findall(behind)) or ""
    round_notes = " ".join(re.findall(r"\(([^()]{0,200})\)", behind))
    words = f"{notes} {round_notes}"
    status, score, awarded = match.status, match.score, match.awarded
    if status == "played" and score is None:
        status = next((name for pattern, name in _STATUS if pattern.search(words)), status)
    elif status == "played":
        said = next((name for pattern, name in _STATUS if pattern.search(notes)), status)
        if said in ("abandoned", "annulled", "awarded"):
            status = said
    if status == "awarded":
        by_ruling, played = _AWARDED.search(words), _PLAYED.search(words)
        awarded = _pair(by_ruling) or awarded or score
        score = _pair(played) if by_ruling or match.score is None else None
    return Played(
        home=match.home,
        away=match.away,
        day=match.day,
        time=match.time,
        venue=match.venue,
        score=score,
        status=status,
        awarded=awarded,
        winner=match.winner,
        rest=behind,
    )


def has_extra_time(text: str) -> bool:
    """Whether the words behind a match say that there was extra time."""
    return bool(_EXTRA_TIME.search(text))


def penalties_of(text: str) -> Score | None:
    """Return the shoot-out that the words behind a match tell of."""
    match = _PENALTIES.search(text)
    if not match:
        return None
    first, second = (match[1], match[2]) if match[1] else (match[3], match[4])
    return int(first), int(second)


PROSE = re.compile(
    r"\b(?:the|in|was|were|that|beat|won|by|on|for|with|after|but|lost|to|from|who|had|against)\b"
)


_NOT_IN_NAMES = re.compile(r"[;\[\]{}:]")


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether a text may be the name of a team."""
    return (
        0 < len(text) <= LONGEST_NAME
        and any(char.isalpha() for char in text)
        and not text.endswith((",", ";", ":"))
        and not _NOT_IN_NAMES.search(text)
        and not PROSE.search(text)
    )


def lead_of(text: str) -> tuple[Written | None, str | None, str]:
    """Return the day and time that a line begins with, and what follows."""
    body, day, time = text.strip(), None, None
    if body[:1].isdecimal():
        body = _WITH_HYPHENS.sub(r"\1.\2.\3", body)
        body = _WITH_COMMA.sub(r"\1.\2.", body)
        body = _WITHOUT_DOT.sub(r"\1.", body)
    if found := day_at(body):
        day, body = found[0], body[found[1] :].strip()
    if day:
        time, body = clock_at(body)
    return day, time, body


def clock_at(text: str) -> tuple[str | None, str]:
    """Return the kick-off time that a text begins with, and what follows."""
    match = _CLOCK.match(text)
    clock = time_at(match[1]) if match else None
    return (clock[0], text[match.end() :].strip()) if match and clock else (None, text)


def _by_codes(body: str, day: Written | None, time: str | None) -> Played | None:
    match = _CODES.match(body)
    if not match:
        return None
    before = match["before"].strip(" -,")
    if before and (day is None and not _is_place(before)):
        return None
    score = (int(match["hg"]), int(match["ag"])) if match["hg"] else None
    status: MatchStatus = "played"
    winner: Literal["home", "away"] | None = None
    if match["walkover"]:
        status = "walkover"
        winner = "away" if match["away"] in match["walkover"] else "home"
    elif match["awarded"]:
        status = "awarded"
    return Played(
        home=match["home"],
        away=match["away"],
        day=day,
        time=time,
        venue=before or None,
        score=score,
        status=status,
        winner=winner,
        rest=_HALF_TIME.sub("", match["rest"]),
    )


def _is_place(text: str) -> bool:
    return is_name(text) and len(text) <= 30 and not any(char.isdigit() for char in text)


def _by_names(body: str, day: Written | None, time: str | None) -> Played | None:
    for match in _BETWEEN.finditer(body):
        left, right = body[: match.start()].rstrip(), _AT_HALF_TIME.sub("", body[match.end() :])
        if not left.strip() or not right.strip():
            continue
        if match["dash"] and not _is_fixture(body, match.start(), has_day=day is not None):
            continue
        venue, home = _place_and_team(left.strip(), has_day=day is not None)
        beside = _BESIDE_SCORE.match(right)
        away, rest = _team_and_rest((right[beside.end() :] if beside else right).lstrip(" ."))
        rest = f"{beside['note']} {rest}".strip() if beside else rest
        if not is_name(home) or not is_name(away):
            return None
        return _with_word(
            Played(home=home, away=away, day=day, time=time, venue=venue, rest=rest), match
        )
    return None


def _is_fixture(body: str, start: int, *, has_day: bool) -> bool:
    """Whether a dash stands where a score would: with two blanks before it, or below a day."""
    return has_day or body[max(0, start - 2) : start].isspace()


def _with_word(match: Played, between: re.Match[str]) -> Played:
    """Return a match with what stands between its teams."""
    score: Score | None = None
    status: MatchStatus = "played"
    winner: Literal["home", "away"] | None = None
    if between["home"]:
        score = int(between["home"]), int(between["away"])
    word = (between["word"] or "").lower()
    if word == "awd":
        status = "awarded"
    elif word == "abd":
        status = "abandoned"
    elif word in ("w/o", "wo", "o/w"):
        status, winner = "walkover", "away" if word == "o/w" else "home"
    elif word in ("ppd", "pst"):
        status = "postponed"
    elif word == "n/p":
        status = "annulled"
    elif word in ("w-l", "l-w"):
        winner = "home" if word == "w-l" else "away"
    return Played(
        home=match.home,
        away=match.away,
        day=match.day,
        time=match.time,
        venue=match.venue,
        score=score,
        status=status,
        winner=winner,
        rest=match.rest,
    )


def _place_and_team(left: str, *, has_day: bool) -> tuple[str | None, str]:
    """Return the place and the home team before a score; there is a place only behind a day."""
    pieces = _TWO_BLANKS.split(left)
    if has_day and len(pieces) >= 2:
        return " ".join(pieces[:-1]), pieces[-1]
    return None, " ".join(pieces)


def _team_and_rest(right: str) -> tuple[str, str]:
    """Return the away team behind a score, and what follows it."""
    pieces = _TWO_BLANKS.split(right.strip(), maxsplit=1)
    team, rest = pieces[0], pieces[1] if pieces[1:] else ""
    for match in re.finditer(r"\s(?=[\[(])", team):
        at = match.start()
        if at and not _TOWN.match(team[at + 1 :]):
            return team[:at].strip(), f"{team[at + 1 :]} {rest}".strip()
    return team.strip(), rest


def _pair(match: re.Match[str] | None) -> Score | None:
    return (int(match[1]), int(match[2])) if match else None
