"""The headings of a page, marked or plain: stages, groups, rounds, legs, tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from tui.formats.records import Place

_ROUND = re.compile(
    r"""(?:(?:round|matchday|week|jornada|fecha|runde|giornata|spieltag|rodada|journ[ée]e)\s*
    \d{1,3}[ab]?|\d{1,3}(?:st|nd|rd|th|\.|ª|a|º)?\s*(?:round|matchday|runde|jornada|fecha))$
    |(?:first|second|third|fourth|fifth|sixth|seventh|eighth|preliminary|qualifying|extra)
    \s+(?:qualifying\s+|preliminary\s+)?round$""",
    re.IGNORECASE | re.VERBOSE,
)
_KNOCKOUT = re.compile(
    r"""^(?:(?:1/\d+|1/8|quarter|semi|eighth|sixteenth)[\s-]*finals?|finals?|round\ of\ \d+
    |last\ \d+|(?:match\ for\ )?(?:third|3rd)\ place.*|third\ place.*|bronze.*|final\ replay
    |(?:first|second|final)?\s?replays?|octavos.*|cuartos.*|semifinal(?:es)?|dieciseisavos.*
    |viertelfinale|halbfinale|achtelfinale|finale)$""",
    re.IGNORECASE | re.VERBOSE,
)
_LEG = re.compile(r"^(?P<nth>first|second|1st|2nd|third|3rd)\s+legs?$", re.IGNORECASE)
_GROUP = re.compile(
    r"^(?:sub-?\s?)?(?:group|grupo|gruppe|poule|zone|zona|serie|pool)\s+[\w-]{1,14}"
    r"(?:\s*\(.*\)|\s*[-:].*)?$",
    re.IGNORECASE,
)
_TABLE = re.compile(
    r"""^(?P<half>half-?\s?(?:way|time)|fall|autumn|hinrunde|winter|ida)?\s*
    (?:final|overall|aggregate|aggregated|cumulative|current|annual)?\s*
    (?:table|tables|standings?|classification|tabla|tabelle|positions)\b
    (?P<rest>[^.]{0,40}?)\s*:?$""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(r"(?:after|round|matchday|fecha|week)\s+(?:round\s+)?(\d{1,2})", re.IGNORECASE)
_DATED = re.compile(r"^(?P<name>[^\[\]]*?)\s*\[(?P<inside>[^\]]{1,80})\]\s*$")
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]{0,60})\)$")

LONGEST = 60

_LEGS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}


@dataclass(frozen=True, slots=True)
class TableName:
    """What the heading of a table says of its moment."""

    is_half_way: bool = False
    after_round: int | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """The headings that hold at a line of a page.

    `above` are the marked ones by their depth. `stage` is a plain heading that is no round.
    """

    place: Place = field(default_factory=Place)
    above: tuple[tuple[int, str], ...] = ()
    replay: bool = False

    def under_mark(self, depth: int, name: str) -> Heading:
        """Return the headings below a marked one."""
        if _KNOCKOUT.match(name) and not name.lower().endswith("replay"):
            above = tuple((level, text) for level, text in self.above if level < depth)
            return Heading(Place(stage=_joined(above)), above).under_plain(name)
        if is_part(name):
            return self.under_plain(name)
        above = (*((level, text) for level, text in self.above if level < depth), (depth, name))
        return Heading(Place(stage=_joined(above)), above)

    def under_plain(self, name: str) -> Heading:
        """Return the headings below a plain one."""
        place = self.place
        if match := _LEG.match(name):
            return replace(self, place=replace(place, leg=_LEGS[match["nth"].lower()]))
        if _GROUP.match(name):
            group = _BRACKETS.sub("", name).strip()
            group = re.split(r"\s*[-:]\s", group)[0]
            return replace(self, replay=False, place=Place(stage=place.stage, group=group))
        if _ROUND.match(name):
            kept = replace(place, round=name, leg=None, knockout=None)
            return replace(self, replay=False, place=kept)
        if _KNOCKOUT.match(name):
            is_replay = bool(re.search("replay", name, re.IGNORECASE))
            round_ = place.round if is_replay and place.round else name
            # What follows groups is no part of the last of them, nor of their stage.
            stage = place.stage if place.group is None or is_replay else _joined(self.above[:1])
            kept = Place(stage=stage, round=round_, knockout=True)
            return replace(self, replay=is_replay, place=kept)
        above = _joined(self.above)
        return Heading(Place(stage=f"{above}, {name}" if above else name), self.above)


def _joined(above: tuple[tuple[int, str], ...]) -> str | None:
    """Return the first and the last of marked headings as the name of a stage."""
    names = [text for _, text in above]
    return ", ".join(dict.fromkeys((names[0], names[-1]))) if names else None


def is_part(name: str) -> bool:
    """Whether a heading is a round, a leg or a group, and no stage."""
    return any(pattern.match(name) for pattern in (_ROUND, _KNOCKOUT, _LEG, _GROUP))


def split_dated(text: str) -> tuple[str, str | None]:
    """Return a heading and what stands in square brackets behind it: `Round 1 [Aug 15]`."""
    match = _DATED.match(text.strip())
    return (match["name"], match["inside"]) if match else (text.strip(), None)


def table_name(text: str) -> TableName | None:
    """Return what a line says of the table below it; None where it names no table."""
    match = _TABLE.match(text.strip())
    if not match:
        return None
    after = _AFTER.search(match["rest"] or "")
    return TableName(bool(match["half"]), int(after[1]) if after else None)


def is_heading(text: str) -> bool:
    """Whether a line may be a plain heading: short, at the left edge, no sentence."""
    return (
        0 < len(text) <= LONGEST
        and not text[0].isspace()
        and text[-1] not in ".,;"
        and "  " not in text
        and not re.match(r"(?:NB|NOTE|\*|\(|\[|sent off|booked)", text, re.IGNORECASE)
        and any(char.isalpha() for char in text)
        and (text[0].isupper() or text[0].isdigit() or text[0] == "-")
    )
