"""What stands behind a match and below a table: scorers, venues, notes, deductions."""

from __future__ import annotations

import re

from tui.formats.football_txt.scorers import scorers_of
from tui.formats.records import Score, ScorerRecord
from tui.formats.rsssf.matches import PROSE
from tui.season.named import NamedTuple

_ROUND = re.compile(r"\((?P<inside>(?:[^()]|\([^()]{0,40}\))*)\)?")
_SQUARE = re.compile(r"\[(?P<inside>[^\[\]]*)\]?")
_OWN_GOAL = re.compile(r"(?<=\d)\s*o\b(?!\.)")
_AT = re.compile(r"^at\s+(?P<venue>.{2,60})$", re.IGNORECASE)
_RUNNING_GOAL = re.compile(
    r"(\d{1,2})[:;](\d{1,2})\s+([^\d:,;]+?)\s*\d{1,3}(?:\+\d+)?\s?([opf]?)\b"
)
_NO_NEWS = re.compile(
    r"^(?:a\.?e\.?t\.?|missing score|pen\.?|\d+-\d+\s*p(?:ens?)?)[\s,;]*$", re.IGNORECASE
)
_DEDUCTION = re.compile(
    r"""(?P<team>[^\W\d_][^;:.]{1,50}?)\s*(?:,\s*|\(|\s)(?:were\s|was\s|had\s|have\s|has\s)?
    (?:(?P<a>\d{1,2})\s*(?:points?|pts?)\s*(?:were\s)?(?:deducted|taken|docked)
    |(?:deducted|docked|penali[sz]ed|loses?|lost)\s*(?:by\s)?(?P<b>\d{1,2})\s*(?:points?|pts?))
    \s*(?P<reason>(?:for|due\ to|because|owing\ to|after)[^;]{0,160})?""",
    re.VERBOSE | re.IGNORECASE,
)


class Deduction(NamedTuple):
    """Points that a note says a team has lost."""

    team: str
    points: int
    reason: str | None


def is_open(text: str) -> bool:
    """Whether brackets of a text go on in the next line."""
    return text.count("(") > text.count(")") or text.count("[") > text.count("]")


def scorers_in(text: str, score: Score | None) -> tuple[ScorerRecord, ...]:
    """Return the scorers in the brackets behind or below a match.

    Brackets with minutes hold scorers; those without hold them only where there are as many as
    goals, for else they may hold a town, a referee or a note.
    """
    for match in (*_ROUND.finditer(text), *_SQUARE.finditer(text)):
        inside = " ".join(match["inside"].split())
        if not any(char.isalpha() for char in inside) or PROSE.search(inside):
            continue
        scorers = _scorers(inside, score)
        goals = sum(scorer.goals for scorer in scorers)
        if score and goals == sum(score):
            return scorers
        if match[0].startswith("(") and re.search(r"[^\W\d]\s\d{1,3}\b", inside) and score:
            return scorers if goals <= sum(score) else ()
    return ()


def running_scorers(text: str) -> tuple[ScorerRecord, ...]:
    """Return the scorers of goals that stand with the score they made: `1:0 Sandberg 19`."""
    goals: dict[tuple[str, bool, bool], int] = {}
    before = 0
    for match in _RUNNING_GOAL.finditer(text):
        is_home = int(match[1]) > before
        before = int(match[1])
        key = (match[3].strip(), is_home, match[4] == "o")
        goals[key] = goals.get(key, 0) + 1
    return tuple(
        ScorerRecord(player=player, goals=count, side="home" if is_home else "away", own=own)
        for (player, is_home, own), count in goals.items()
    )


def venue_in(text: str) -> str | None:
    """Return the venue that a note behind a match names: `[at Recoleta]`."""
    for match in _SQUARE.finditer(text):
        if found := _AT.match(match["inside"].strip()):
            return found["venue"]
    return None


def note_in(text: str, scorers: tuple[ScorerRecord, ...]) -> str | None:
    """Return the words in square brackets that are no venue, no scorers and no extra time."""
    players = {scorer.player for scorer in scorers}
    notes = []
    for match in _SQUARE.finditer(text):
        inside = " ".join(match["inside"].split())
        is_scorers = any(player in inside for player in players) and not re.search(
            r"\b(?:pen|off|award)", inside
        )
        if inside and not _AT.match(inside) and not _NO_NEWS.match(inside) and not is_scorers:
            notes.append(inside)
    return "; ".join(notes)[:500] or None


def deductions_in(text: str) -> list[Deduction]:
    """Return the deductions that a note below a table tells of."""
    plain = re.sub(r"^\s*NB:?\s*", "", " ".join(text.split()))
    found = []
    for clause in re.split(r"[;.]\s", plain):
        match = _DEDUCTION.match(clause.strip())
        if match:
            reason = (match["reason"] or "").strip(" .)") or None
            found.append(Deduction(match["team"].strip(), int(match["a"] or match["b"]), reason))
    return found


def _scorers(text: str, score: Score | None) -> tuple[ScorerRecord, ...]:
    plain = _OWN_GOAL.sub(" og", text)
    if ";" not in plain:
        plain = re.sub(r"\s+-\s+", "; ", plain, count=1)
    return scorers_of(plain, score)
