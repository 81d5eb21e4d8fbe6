"""The headings of a page, marked or plain: stages, groups, rounds, legs, tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from tui.formats.days import Written, day_at
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
    r"^(?:sub-?\s?)?(?:group|grupo|gruppe|poule|zone|zona|serie|pool|regi[oó]n|llave)\s+[\w-]{1,14}"
    r"(?:\s*\(.*\).*|\s*[-:].*)?$",
    re.IGNORECASE,
)
_PLAY_OFF = re.compile(
    r"^(?:play-?offs?|test match(?:es)?|decid(?:er|ing match))(?:\s+(?:game|match|tie)e?s?)?"
    r"(?:\s+(?:in|at|on|for|between)\s+.{2,40})?$",
    re.IGNORECASE,
)
_ORDINAL_ROUND = re.compile(
    r"(?:^|, )(?:first|second|third|fourth|fifth|sixth|preliminary|final) round\b[^,]*$",
    re.IGNORECASE,
)
_LATER_ROUND = re.compile(r"^(?:second|third|fourth|fifth|sixth|final) round\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?P<word>[^\W\d]{3,10})\.? (?P<number>\d{1,3})$")
_TELLS = re.compile(
    r"\b(?:by|was|were|won|beat|lost|had|qualified|progress(?:ed|ing)|withdrew|advanced|played|refereed"
    r"|away|missing)\b"
)
"""Words of what a line tells beside the results: it is no heading."""
_TABLE = re.compile(
    r"""^(?P<half>half-?\s?(?:way|time)|fall|autumn|hinrunde|winter|ida)?\s*
    (?:final|overall|aggregate|aggregated|cumulative|current|annual)?\s*
    (?:table|tables|standings?|classification|tabla|tabelle|positions)\b
    (?P<rest>[^.]{0,40}?)\s*:?$""",
    re.IGNORECASE | re.VERBOSE,
)
_TOWN = re.compile(r"[^\W\d_][^\d:;()\[\]]*")
_LONGEST_TOWN = 40
_AFTER = re.compile(r"(?:after|round|matchday|fecha|week)\s+(?:round\s+)?(\d{1,2})", re.IGNORECASE)
_DATED = re.compile(r"^(?P<name>[^\[\]]*?)\s*\[(?P<inside>[^\]]{1,80})\]\s*$")
_IN_ROUND_BRACKETS = re.compile(r"^(?P<name>[^()\[\]]{2,50}?)\s*\((?P<inside>[^()]{4,60})\)$")

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
            group = re.split(r"\s*\(|\s*[-:]\s", name)[0].strip()
            return replace(self, replay=False, place=Place(stage=place.stage, group=group))
        if _ROUND.match(name) or self._is_next_round(name):
            stage = place.stage
            if stage and _ORDINAL_ROUND.search(stage) and _ORDINAL_ROUND.search(name):
                stage = _joined(self.above)  # of another round than the one above
            group = None if self._goes_beyond_group(name) else place.group
            kept = replace(place, stage=stage, group=group, round=name, leg=None, knockout=None)
            return replace(self, replay=False, place=kept)
        if place.group is not None and _PLAY_OFF.match(name):
            return replace(self, replay=False, place=replace(place, round=name, leg=None))
        if _KNOCKOUT.match(name):
            is_replay = bool(re.search("replay", name, re.IGNORECASE))
            round_ = place.round if is_replay and place.round else name
            # What follows groups is no part of the last of them, nor of their stage.
            stage = place.stage if place.group is None or is_replay else _joined(self.above[:1])
            kept = Place(stage=stage, round=round_, knockout=True)
            return replace(self, replay=is_replay, place=kept)
        above = _joined(self.above)
        return Heading(Place(stage=f"{above}, {name}" if above else name), self.above)

    def is_part_below(self, name: str) -> bool:
        """Whether a heading without marks is a part of what is above it: a round, a play-off."""
        is_play_off = self.place.group is not None and _PLAY_OFF.match(name) is not None
        return is_part(name) or is_play_off or self._is_next_round(name)

    def _goes_beyond_group(self, name: str) -> bool:
        """Whether a round is one after the groups: a second one, where they had no first one."""
        had_first = _ORDINAL_ROUND.search(self.place.round or "") is not None
        return not had_first and _LATER_ROUND.match(name) is not None

    def _is_next_round(self, name: str) -> bool:
        """Whether a heading is the next round with a slip in its word: "Rpund 12" after 11."""
        now, after = _NUMBERED.match(self.place.round or ""), _NUMBERED.match(name)
        return (
            now is not None
            and after is not None
            and int(after["number"]) == int(now["number"]) + 1
            and len(set(now["word"].lower()) ^ set(after["word"].lower())) <= 2
        )


def _joined(above: tuple[tuple[int, str], ...]) -> str | None:
    """Return the first and the last of marked headings as the name of a stage."""
    names = [text for _, text in above]
    return ", ".join(dict.fromkeys((names[0], names[-1]))) if names else None


def is_part(name: str) -> bool:
    """Whether a heading is a round, a leg or a group, and no stage."""
    return any(pattern.match(name) for pattern in (_ROUND, _KNOCKOUT, _LEG, _GROUP))


def day_line(text: str) -> tuple[Written, str] | None:
    """Return the day of a line of its own, and what else stands in it.

    That is the time or the ground behind the day, or the town in front: `Roma, June 10, 1934.`
    """
    if found := day_at(text):
        return found[0], text[found[1] :].strip()
    town, comma, rest = text.rstrip(" .").partition(", ")
    found = day_at(rest) if comma and len(town) <= _LONGEST_TOWN else None
    is_whole = found is not None and found[1] == len(rest)
    return (found[0], town) if found and is_whole and _TOWN.fullmatch(town) else None


def split_dated(text: str) -> tuple[str, str | None]:
    """Return a heading and the day in brackets behind it: `Round 1 [Aug 15]`, `Final (May 3)`."""
    match = _DATED.match(text.strip())
    if match:
        return match["name"], match["inside"]
    around = _IN_ROUND_BRACKETS.match(text.strip())
    pieces = around["inside"].split(",") if around else []
    day = next((piece.strip() for piece in pieces if day_at(piece.strip())), None)
    if around is None or day is None:
        return text.strip(), None
    others = [piece.strip() for piece in pieces if piece.strip() != day]
    return around["name"], ", ".join((day, *others))


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
        and not (text[0] == "-" and text[-1] != "-")
        and not _TELLS.search(text)
        and any(char.isalpha() for char in text)
        and (text[0].isupper() or text[0].isdigit() or text[0] == "-")
    )
