"""The score of a match with all that may stand beside it: half-time, extra time, shoot-out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.formats.records import Score

_SCORE = r"(?<![\w.\-–−/])(\d{1,3})\s?[-–−]\s?(\d{1,3})(?![\w\-–−/]|\.\d)"
SCORE = re.compile(_SCORE)
"""A score that stands by itself: no part of a name such as Dnpro-1, of a year or of a range."""

_WORD = re.compile(
    r"""(?P<aet>a\.?\s?e\.?\s?t\b\.?|asdet\b|after\ extra\ time|n\.?\s?V\.?(?=[\s,)]|$))
    | (?P<golden>(?:golden|silver)\ goal|g\.?g\.|s\.?g\.)
    | (?P<pen>(?:on\ )?(?:penalties|penalty\ shoot-?out|pens?\b\.?|i\.?\s?E\.?(?=[\s,)]|$)))
    | (?P<away>(?:on\ )?away\ goals|AWAY\b)
    | (?P<agg>(?:on\ )?(?:aggregate|agg\b\.?))
    | (?P<ht>HT\b|half-time) | (?P<ft>FT\b|full-time)
    | (?P<awd>awd\b\.?|awarded\b|w\.?o\.?(?=[\s,)]|$)|\(\*\)|\*)
    | (?P<abd>abd\b\.?|abandoned\b|susp\b\.?)
    | (?P<win>win\b|won\b|wins\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BRACKET = re.compile(r"[()]")
_STEP = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the score of a match says; `score` is that of the end, extra time included.

    `awarded`: the score stands by a ruling. `aggregate` is in the view of the home team.
    """

    score: Score | None = None
    extra_time: bool = False
    penalties: Score | None = None
    aggregate: Score | None = None
    away_goals: bool = False
    awarded: bool = False
    abandoned: bool = False


NO_RESULT = Result()
"""What the line of a fixture says of its result."""


@dataclass(slots=True)
class _Parts:
    """The scores of a result by their roles, filled from left to right."""

    scores: dict[str, Score]
    words: set[str]
    pending: str = ""
    last: str = ""

    def take_score(self, score: Score, *, in_brackets: bool) -> None:
        role = self.pending or ("inner" if in_brackets else "main")
        self.pending = ""
        if role == "main" and "main" in self.scores:
            role = "more"
        if role not in self.scores:
            self.scores[role] = score
            self.last = role
        else:
            self.last = ""

    def take_word(self, kind: str) -> None:
        self.words.add(kind)
        if kind == "win":
            self.last = ""
            return
        role = {
            "pen": "penalties",
            "agg": "aggregate",
            "away": "away",
            "ht": "half",
            "ft": "full",
            "aet": "extra",
        }.get(kind, "")
        if not role:
            return
        if self.last in ("main", "more", "inner") and self._follows(role):
            score = self.scores.pop(self.last)
            self.scores.setdefault(role, score)
            self.last = ""
        else:
            self.pending = role

    def _follows(self, role: str) -> bool:
        """Whether a word behind a score says what that score is: `3-4 pen.`, not `2-1 (aet, …`."""
        return role in ("penalties", "aggregate", "away") or (
            role == "extra" and self.last == "main"
        )


def result_at(text: str, start: int = 0) -> tuple[Result, int] | None:
    """Return the result that begins at a place of a text, and where what follows it begins."""
    parts = _Parts({}, set())
    at = end = start
    in_brackets = False
    while (step := _next_step(parts, text, at, in_brackets=in_brackets)) is not None:
        at = step
        opened = text[step - 1] == "(" if step else False
        if opened or text[step - 1] == ")":
            in_brackets = opened
        if not in_brackets and not text[step - 1].isspace():
            end = step
    if not parts.scores and not parts.words & {"awd", "abd"}:
        return None
    return _result(parts), end


def _next_step(parts: _Parts, text: str, at: int, *, in_brackets: bool) -> int | None:
    """Read the next piece of a result; return where it ends, or None where the result does."""
    if match := _STEP.match(text, at):
        if "," in match[0]:
            parts.pending = ""
    elif match := _BRACKET.match(text, at):
        is_open = match[0] == "("
        if is_open == in_brackets or (is_open and not _is_of_scores(text, at)):
            return None
        parts.pending = parts.last = ""
    elif match := SCORE.match(text, at):
        if not in_brackets and not parts.pending and _has_enough(parts, text, match.end()):
            return None
        parts.take_score((int(match[1]), int(match[2])), in_brackets=in_brackets)
    elif match := _WORD.match(text, at):
        parts.take_word(match.lastgroup or "")
    return match.end() if match else None


def _has_enough(parts: _Parts, text: str, end: int) -> bool:
    """Whether a further score outside brackets belongs to a match that is written behind it."""
    if "main" not in parts.scores and "extra" not in parts.scores:
        return False
    behind = _STEP.sub(" ", text[end : end + 24]).strip()
    return not _WORD.match(behind)


def _is_of_scores(text: str, at: int) -> bool:
    """Whether brackets hold scores and words of them, and no country and no scorers."""
    end = text.find(")", at)
    if end < 0:
        return False
    inner = text[at + 1 : end]
    if inner == "*":
        return True
    rest = _WORD.sub(" ", SCORE.sub(" ", inner))
    return bool(SCORE.search(inner) or _WORD.search(inner)) and not rest.strip(" ,;")


def _result(parts: _Parts) -> Result:
    scores = parts.scores
    # After extra time the first score is that of the end, unless one is marked as it.
    final = scores.get("extra") or scores.get("main") or scores.get("full")
    if final is None and "penalties" in scores:
        final = scores.get("inner")  # 2-4 pen. (2-1, 1-1): the end of play comes first
    return Result(
        score=final,
        extra_time=bool(parts.words & {"aet", "golden"}),
        penalties=scores.get("penalties"),
        aggregate=scores.get("aggregate"),
        away_goals="away" in parts.words,
        awarded="awd" in parts.words,
        abandoned="abd" in parts.words,
    )
