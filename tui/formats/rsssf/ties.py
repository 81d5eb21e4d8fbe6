"""Lines that hold a whole tie, or a match with its score behind both teams."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.formats.days import Written
from tui.formats.records import Score
from tui.formats.rsssf.matches import Played, is_name, lead_of

_SCORE = r"\d{1,2}\s?[-:–]\s?\d{1,2}"
_SCORES = re.compile(r"(\d{1,2})\s?[-:–]\s?(\d{1,2})")
_NOTES = r"(?P<rest>(?:\s*(?:[\[(*].*|a\.?e\.?t\b.*|agg\b.*))?)"
_CODE = r"\(?[A-Z][A-Za-z]{2}\)?"
_BY_COUNTRY = re.compile(
    rf"""^(?P<first>\S.*?)\s{{1,}}{_CODE}\s{{1,}}(?:-\s+|v\s+)?(?P<second>\S.*?)\s+{_CODE}\s{{2,}}
    (?P<scores>{_SCORE}(?:\s+{_SCORE}){{0,3}}){_NOTES}$""",
    re.VERBOSE,
)
_BEHIND = re.compile(
    rf"""^(?P<first>\S.*?)\s+(?:-{{1,2}}|–|v|vs\.?|bt)\s+(?P<second>\S.*?)\s+
    (?P<scores>{_SCORE}(?:[\s,;/]+{_SCORE}){{0,3}}){_NOTES}$""",
    re.VERBOSE,
)
_BETWEEN = re.compile(
    rf"^(?P<first>\S.*?)\s+(?P<scores>{_SCORE}(?:\s*[,/]\s*|\s+){_SCORE})\s+(?P<second>[^\W\d].*?)"
    r"(?P<rest>(?:\s*[\[(].*)?)$"
)
_AGGREGATE = re.compile(rf"(?:agg\.?\s*:?\s*({_SCORE})|({_SCORE})\s*(?:on\s+)?agg)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class TieLine:
    """A tie with the scores of its legs in the view of the first team; one leg is a match.

    `is_sure` is whether the codes of countries tell it from the row of a table.
    """

    first: str
    second: str
    legs: tuple[Score, ...]
    aggregate: Score | None = None
    day: Written | None = None
    time: str | None = None
    rest: str = ""
    is_sure: bool = False

    def played(self) -> list[Played]:
        """Return the matches: the second leg is at the ground of the second team."""
        matches = []
        for number, score in enumerate(self.legs):
            turned = number == 1
            matches.append(
                Played(
                    home=self.second if turned else self.first,
                    away=self.first if turned else self.second,
                    day=self.day if number == 0 else None,
                    time=self.time if number == 0 else None,
                    score=(score[1], score[0]) if turned else score,
                    rest=self.rest if number == len(self.legs) - 1 else "",
                )
            )
        return matches


def tie_of(text: str, *, in_cup: bool) -> TieLine | None:
    """Return the tie that a line holds.

    Args:
        text: the line.
        in_cup: whether it stands among ties: two scores between two names are legs only there.
    """
    day, time, body = lead_of(text)
    match = _BY_COUNTRY.match(body) or _BEHIND.match(body)
    if match is None and in_cup:
        match = _BETWEEN.match(body)
    if match is None or not is_name(match["first"]) or not is_name(match["second"]):
        return None
    scores = [(int(found[1]), int(found[2])) for found in _SCORES.finditer(match["scores"])]
    rest = match["rest"]
    said = _AGGREGATE.search(rest)
    aggregate = _pair(said[1] or said[2]) if said else None
    if len(scores) > 2 and _total(scores[:-1]) == scores[-1]:
        aggregate = scores.pop()
    if len(scores) > 3:
        return None
    return TieLine(
        first=match["first"].strip(),
        second=match["second"].strip(),
        legs=tuple(scores),
        aggregate=aggregate,
        day=day,
        time=time,
        rest=_AGGREGATE.sub("", rest),
        is_sure=match.re is _BY_COUNTRY,
    )


def _total(scores: list[Score]) -> Score:
    return sum(score[0] for score in scores), sum(score[1] for score in scores)


def _pair(text: str) -> Score | None:
    match = _SCORES.search(text)
    return (int(match[1]), int(match[2])) if match else None
