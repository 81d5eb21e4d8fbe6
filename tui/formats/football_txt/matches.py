"""The line of a match: number, day, time, two teams, a result, a venue, notes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from tui.formats.days import Written, day_at, time_at
from tui.formats.football_txt.scores import NO_RESULT, SCORE, Result, result_at
from tui.formats.records import Score
from tui.season.model.matches import MatchStatus

_NUMBER = re.compile(r"\(\d{1,4}\)\s+")
_ROUND_MARK = re.compile(r"[▪»]\s*(?P<round>[\w.]{1,20})\s+")
_WHERE = re.compile(r"\((?P<where>[han])\)\s+", re.IGNORECASE)
_VERSUS = re.compile(r"(?<=\s)(?:vs?\.?)(?=\s)")
_NO_RESULT = re.compile(
    r"(?<=\s)(?P<word>n/p|w/o|wo\.?|awd\.?|abd\.?|np|ppd\.?|[x?_]\s?[-–:]\s?[x?_])(?=\s)",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s{2,}[-–]\s{2,}|\s[-–]\s")
_BYE = re.compile(r"(?P<team>\S.*?)\s+(?:-\s+)?bye$", re.IGNORECASE)
_NOTE = re.compile(r"\[(?P<note>[^\[\]]*)\]?")
_ATTENDANCE = re.compile(r",?\s*\b(?:att|attendance)\s*:?\s*[\d_.,]+", re.IGNORECASE)
_AWARDED = re.compile(r"awarded\s*(?:as\s+)?(\d{1,2})[-–](\d{1,2})", re.IGNORECASE)
_ORIGINALLY = re.compile(
    r"(?:originally|abandoned\s+at|result\s+was|played)\s*:?\s*(\d{1,2})[-–](\d{1,2})",
    re.IGNORECASE,
)
_STATUS: tuple[tuple[re.Pattern[str], MatchStatus], ...] = (
    (re.compile(r"\bawarded\b", re.IGNORECASE), "awarded"),
    (re.compile(r"\b(?:walk-?\s?over|w/o|w\.o\.)", re.IGNORECASE), "walkover"),
    (re.compile(r"\b(?:postponed|ppd|delayed|rescheduled)\b", re.IGNORECASE), "postponed"),
    (re.compile(r"\b(?:abandoned|abd|suspended|stopped)\b", re.IGNORECASE), "abandoned"),
    (re.compile(r"\b(?:annulled|void(?:ed)?|expunged)\b", re.IGNORECASE), "annulled"),
    (re.compile(r"\b(?:cancell?ed|canc|not played|withdrew|n/p)\b", re.IGNORECASE), "annulled"),
)
_COLON = re.compile(r"(?<![\w:])(\d{1,2}):(\d)(?![\w:])")
"""A score with a colon: a time of day has two figures behind it."""
_TWO_BLANKS = re.compile(r"\s{2,}")
_WORD_STATUS: dict[str, MatchStatus] = {
    "n/p": "annulled",
    "np": "annulled",
    "w/o": "walkover",
    "wo": "walkover",
    "awd": "awarded",
    "abd": "abandoned",
    "ppd": "postponed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands before the teams of a line, and where the teams begin."""

    day: Written | None = None
    time: str | None = None
    venue: str | None = None
    round: str | None = None
    where: Literal["h", "a", "n"] | None = None
    numbered: bool = False
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Two teams of a line with what it says of their match; a bye has one team alone."""

    home: str
    away: str | None
    result: Result = NO_RESULT
    status: MatchStatus = "played"
    awarded: Score | None = None
    winner: Literal["home"] | None = None
    venue: str | None = None
    note: str | None = None
    scorers: str | None = None


def head_of(text: str) -> Head:
    """Return what a line says before its teams: number, day, time, round and venue."""
    numbered = bool(match := _NUMBER.match(text))
    rest = text[match.end() :] if match else text
    day = time = venue = round_ = None
    where: Literal["h", "a", "n"] | None = None
    while True:
        rest = rest.lstrip(" ,")
        if day is None and (found := day_at(rest)):
            day, end = found
        elif time is None and (clock := time_at(rest)):
            time, end = clock
        elif match := _ROUND_MARK.match(rest):
            round_, end = match["round"], match.end()
        elif match := _WHERE.match(rest):
            letter = match["where"].lower()
            where = "h" if letter == "h" else "a" if letter == "a" else "n"
            end = match.end()
        elif rest.startswith("@") and venue is None:
            # Two blanks end a venue before the teams; without them it is all of the line.
            pieces = _TWO_BLANKS.split(rest[1:].strip(), maxsplit=1)
            if len(pieces) == 2 and not _ATTENDANCE.match(pieces[1]):
                venue, rest = pieces[0], pieces[1]
            else:
                venue, rest = _without_attendance(rest[1:]), ""
            continue
        else:
            break
        rest = rest[end:]
    return Head(
        day=day, time=time, venue=venue, round=round_, where=where, numbered=numbered, rest=rest
    )


def pairing_of(text: str, *, loose: bool = False) -> Pairing | None:
    """Return the match that a text holds; None where it holds none.

    With `loose`, two names with a dash or two blanks between them are a fixture.
    """
    body, notes = _without_notes(text)
    body, _, place = with_dashes(body).partition(" @ ")
    if body.startswith("@ "):
        return None
    venue = _without_attendance(place) if place else None
    body = _ATTENDANCE.sub("", body).strip()
    if match := _BYE.match(body):
        return Pairing(home=match["team"], away=None, note=notes)
    pairing = _versus(body) or _middle(body) or _no_result(body)
    is_fixture = loose or any(pattern.search(notes or "") for pattern, _ in _STATUS)
    if pairing is None and (is_fixture or re.search(r"\s{2}[-–]\s{2}", body)):
        names = _DASH.split(body)
        if len(names) == 2 and all(_is_name(name) for name in names):
            pairing = Pairing(home=names[0].strip(), away=names[1].strip())
    if pairing is None and loose:
        names = _TWO_BLANKS.split(body)
        if len(names) == 2 and all(_is_name(name) for name in names):
            pairing = Pairing(home=names[0], away=names[1])
    if pairing is None:
        return None
    return _completed(pairing, venue, notes)


def with_dashes(text: str) -> str:
    """Return a text in which the scores with a colon have a dash."""
    return _COLON.sub(r"\1-\2", text)


def opponent_of(text: str) -> tuple[str, Result] | None:
    """Return the only team of a line of a club's schedule, and the result behind it."""
    body, _ = _without_notes(text)
    body = with_dashes(body).partition(" @ ")[0].strip()
    for match in SCORE.finditer(body):
        found = result_at(body, match.start())
        if found and match.start():
            return body[: match.start()].strip(), found[0]
    return (body, NO_RESULT) if _is_name(body) else None


def _versus(body: str) -> Pairing | None:
    """Read `A v B`, with the result behind."""
    match = _VERSUS.search(body)
    if not match:
        return None
    home, behind = body[: match.start()].strip(), body[match.end() :].strip()
    for score in SCORE.finditer(behind):
        found = result_at(behind, score.start())
        if found and score.start():
            away, rest = behind[: score.start()].strip(), behind[found[1] :]
            return _pairing(home, away, found[0], rest)
    names = _TWO_BLANKS.split(behind, maxsplit=1)
    return _pairing(home, names[0], NO_RESULT, names[1] if names[1:] else "")


def _middle(body: str) -> Pairing | None:
    """Read `A 2-1 B`, with more of the result behind B."""
    for score in SCORE.finditer(body):
        if not body[: score.start()].strip():
            continue
        found = result_at(body, score.start())
        if not found:
            continue
        result, end = found
        home, away = body[: score.start()].strip(), body[end:].strip()
        if not away:
            return None
        away, result, rest = _with_result_behind(away, result)
        return _pairing(home, away, result, rest)
    return None


def _with_result_behind(away: str, result: Result) -> tuple[str, Result, str]:
    """Return the away team, and the result with what stands behind that team."""
    for match in re.finditer(r"\s+(?=\()|\s+(?=a\.?e\.?t)", away):
        found = result_at(away, match.end())
        if found:
            more, end = found
            return (
                away[: match.start()],
                Result(
                    score=result.score,
                    extra_time=result.extra_time or more.extra_time,
                    penalties=result.penalties or more.penalties,
                    aggregate=result.aggregate or more.aggregate,
                    away_goals=result.away_goals or more.away_goals,
                    awarded=result.awarded or more.awarded,
                    abandoned=result.abandoned or more.abandoned,
                ),
                away[end:],
            )
    name, *rest = _TWO_BLANKS.split(away, maxsplit=1)
    return name, result, rest[0] if rest else ""


def _no_result(body: str) -> Pairing | None:
    """Read `A w/o B`, `A n/p B`, `A awd. B`."""
    match = _NO_RESULT.search(body)
    if not match:
        return None
    home, away = body[: match.start()].strip(), body[match.end() :].strip()
    status = _WORD_STATUS.get(match["word"].lower().rstrip("."), "played")
    if not _is_name(home) or not _is_name(away):
        return None
    winner: Literal["home"] | None = "home" if status == "walkover" else None
    return Pairing(home=home, away=away, status=status, winner=winner)


def _pairing(home: str, away: str, result: Result, rest: str) -> Pairing | None:
    scorers = None
    for at in (away.find(" ("), 0 if rest.strip().startswith("(") else -1):
        text = away if at == away.find(" (") and at >= 0 else rest.strip()
        inner = text[max(at, 0) :].strip()
        if at >= 0 and re.match(r"\([^()]*\d", inner) and inner.endswith(")"):
            scorers = inner[1:-1]
            if text is away:
                away = away[:at].strip()
            break
    if not _is_name(home) or not _is_name(away):
        return None
    return Pairing(home=home, away=away, result=result, scorers=scorers)


def _completed(pairing: Pairing, venue: str | None, notes: str | None) -> Pairing:
    """Return a pairing with its venue and notes, and with what these say of its status."""
    status, result = pairing.status, pairing.result
    score, awarded = result.score, None
    if notes and status == "played":
        status = next((word for pattern, word in _STATUS if pattern.search(notes)), "played")
        if status == "annulled" and score is not None and "annul" not in notes.lower():
            status = "played"  # "withdrew" beside a result tells of what came later
    if result.awarded:
        status = "awarded"
    elif result.abandoned:
        status = "abandoned"
    if status == "awarded":
        by_ruling = _AWARDED.search(notes or "")
        played = _ORIGINALLY.search(notes or "")
        awarded = _score(by_ruling) or score
        score = _score(played)
    return Pairing(
        home=pairing.home,
        away=pairing.away,
        result=Result(
            score=score,
            extra_time=result.extra_time,
            penalties=result.penalties,
            aggregate=result.aggregate,
            away_goals=result.away_goals,
        ),
        status=status,
        awarded=awarded,
        winner=pairing.winner,
        venue=venue,
        note=notes,
        scorers=pairing.scorers,
    )


def _without_notes(text: str) -> tuple[str, str | None]:
    """Return a text without what stands in square brackets, and that."""
    notes = [" ".join(match["note"].split()) for match in _NOTE.finditer(text)]
    return _NOTE.sub(" ", text).strip(), "; ".join(filter(None, notes)) or None


def _without_attendance(text: str) -> str | None:
    return _ATTENDANCE.sub("", text).strip(" ,") or None


def _score(match: re.Match[str] | None) -> Score | None:
    return (int(match[1]), int(match[2])) if match else None


def _is_name(text: str) -> bool:
    """Whether a text may be the name of a team."""
    return 0 < len(text) <= 80 and any(char.isalpha() for char in text) and ":" not in text
