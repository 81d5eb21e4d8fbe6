"""Scores as articles print them: the goals, and what stands beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from tui.formats.records import Score
from tui.formats.wikitext.dates import MONTH
from tui.season.model.matches import MatchStatus

NO_DAYS = rf"\s+(?:de\s+)?(?:{MONTH})\b"
"""What makes days of two numbers: 16–18 Oct."""
DASH = r"[\-\u2010-\u2015\u2212:]"
SCORE = re.compile(
    rf"(?<![\d.,/–-])(\d{{1,2}})\s*{DASH}\s*(\d{{1,2}})(?![\d%/]|[–-]\d|[.,]\d|{NO_DAYS})",
    re.IGNORECASE,
)
WHOLE = re.compile(rf"^\W*(\d{{1,2}})\s*{DASH}\s*(\d{{1,2}})(?!\d|{NO_DAYS})", re.IGNORECASE)
SHOOT_OUT = re.compile(
    rf"(\d{{1,2}})\s*{DASH}\s*(\d{{1,2}})\s*\)?\s*(?:on |en |por |tras |after |in )?(?:the )?"
    r"(?:p\b|pen|pso\b|p\.|tp\b|penal|shoot|kicks|tiros)",
    re.IGNORECASE,
)
NAMED_SHOOT_OUT = re.compile(
    rf"\b(?:p|pen|pens|pso|penal\w*|penales|penaltis"
    rf"|pen\.)[\s:.(]{{1,4}}(\d{{1,2}})\s*{DASH}\s*(\d{{1,2}})",
    re.IGNORECASE,
)
UNNAMED = re.compile(rf"\W{{0,3}}\((\d{{1,2}})\s*{DASH}\s*(\d{{1,2}})\)\W*$")
EXTRA_TIME = re.compile(
    r"\ba\.?\s?e\.?\s?t\b|extra[ -]time|pr[oó]rroga|\bt\.\s?[es]\.|\btiempo extra|\bsuplementari",
    re.IGNORECASE,
)
WALKOVER = re.compile(
    r"\bw\s?[./]?\s?o\b\.?|walk[ -]?over|no se present|did not (?:appear|show)|\bscratched",
    re.IGNORECASE,
)
AWARDED = re.compile(
    r"\bawarded|\bawd\b|adjudicad|escritorio|otorgad|por secretar[ií]a", re.IGNORECASE
)
POSTPONED = re.compile(
    r"\bpostponed|\bpospuesto|\baplazad|\bpost\.|\bppd\b|^p\s*[–-]\s*p$|\bcancel|\bsusp(?:endid[oa])?\b",
    re.IGNORECASE,
)
ABANDONED = re.compile(r"\babandoned|\babd\b|\babandonad|\binterrumpid", re.IGNORECASE)
ANNULLED = re.compile(r"\bannulled|\banulad|\bvoid(?:ed)?\b|\bexpunged", re.IGNORECASE)
COIN = re.compile(r"coin|moneda", re.IGNORECASE)
LOTS = re.compile(r"drawing of lots|\blots\b|sorteo|lot drawing", re.IGNORECASE)
AWAY_GOALS = re.compile(
    r"\(\s*a\s*\)|away goals|gol(?:es)? de visitante|\(\s*gv\s*\)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a score says of a match."""

    score: Score | None = None
    penalties: Score | None = None
    extra_time: bool = False
    status: MatchStatus = "played"
    awarded: Score | None = None
    decided_by: Literal["away_goals", "coin", "lots", "ruling"] | None = None


def read_outcome(text: str, note: str = "") -> Outcome | None:
    """Return what a cell or argument with a score says, None where it says no such thing.

    An empty text is a match to be played. `note` is what stands beside the score.
    """
    goals = WHOLE.match(text)
    words = f"{text} {note}".strip()
    status = _status(words)
    if goals and status == "postponed":
        status = "abandoned"
    if (
        not goals
        and status == "played"
        and text
        and not re.fullmatch(r"\W*|vs?\.?|n/?p|tbd", text.lower())
    ):
        return None
    score = (int(goals[1]), int(goals[2])) if goals else None
    beside = f"{text[goals.end() :]} {note}" if goals else words
    ruled = status in {"awarded", "walkover"}
    return Outcome(
        score=None if ruled else score,
        penalties=None if ruled else shoot_out(beside) or _unnamed_kicks(score, beside),
        extra_time=bool(EXTRA_TIME.search(beside)),
        status=status,
        awarded=score if ruled else None,
        decided_by=_decided_by(beside),
    )


def _unnamed_kicks(score: Score | None, beside: str) -> Score | None:
    """Return a score in brackets behind a draw that cannot be that of the interval."""
    kicks = UNNAMED.match(beside)
    if score is None or kicks is None or score[0] != score[1] or kicks[1] == kicks[2]:
        return None
    pair = int(kicks[1]), int(kicks[2])
    return pair if max(pair) > score[0] and max(pair) > 2 else None


def shoot_out(text: str) -> Score | None:
    """Return the score of a shoot-out that a text names as one."""
    kicks = SHOOT_OUT.search(text) or NAMED_SHOOT_OUT.search(text)
    return (int(kicks[1]), int(kicks[2])) if kicks else None


def exact_score(text: str) -> Score | None:
    """Return the score that a text begins with."""
    goals = WHOLE.match(text)
    return (int(goals[1]), int(goals[2])) if goals else None


def plain_score(text: str) -> Score | None:
    """Return the score of a text that is nothing else."""
    return exact_score(text) if re.fullmatch(r"\W*\d{1,2}\W{1,5}\d{1,2}\W*", text) else None


def holds_score(text: str) -> bool:
    """Return whether a text may hold a result."""
    return any(not _is_clock(score) for score in SCORE.finditer(text))


def _is_clock(score: re.Match[str]) -> bool:
    """Return whether what looks like a score is a time of day or a span of years."""
    return ":" in score[0] and len(score[2]) == 2


def _status(words: str) -> MatchStatus:
    """Return what became of a match by the words beside its score."""
    kinds: tuple[tuple[re.Pattern[str], MatchStatus], ...] = (
        (WALKOVER, "walkover"),
        (AWARDED, "awarded"),
        (ANNULLED, "annulled"),
        (ABANDONED, "abandoned"),
        (POSTPONED, "postponed"),
    )
    return next((status for pattern, status in kinds if pattern.search(words)), "played")


def _decided_by(words: str) -> Literal["away_goals", "coin", "lots"] | None:
    """Return how a tie was decided, when neither goals nor kicks did it."""
    if COIN.search(words):
        return "coin"
    if LOTS.search(words):
        return "lots"
    return "away_goals" if AWAY_GOALS.search(words) else None
