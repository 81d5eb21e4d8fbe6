"""The headings of a file: its title, its stages, groups and rounds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from tui.formats.days import day_at
from tui.formats.records import Place

_MARK = re.compile(r"(?P<mark>[▪»•]+|::+|\^{1,3}(?=\s))\s*(?P<name>.*)")
_GROUP = re.compile(
    r"(?:(?:sub-?\s?)?group|grupo|gruppe|gruppo|groupe|poule|skupina|zone|zona|serie)\s+(?!stage|match|phase|games|round)\w{1,12}(?:\s\w)?$",
    re.IGNORECASE,
)
_LEG = re.compile(
    r"""(?:(?P<first>1st|first|ida|hinspiele?|aller|andata)|(?P<second>2nd|second|vuelta|rückspiele?
    |retour|ritorno)|(?P<nth>[1-9]))(?:\.|st|nd|rd|th)?\s*(?:leg|legs|match)?s?$
    |legs?\s+(?P<of>\d)(?:\s+of\s+\d)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_REPLAY = re.compile(r"\b(?:replays?|2nd replays?|wiederholungsspiele?|desempate)\b", re.IGNORECASE)
_ROUND = re.compile(
    r"""(?:(?:match\s?day|round|week|jornada|fecha|spieltag|rodada|giornata|journée|md|gameweek)
    \s*[#.]?\s*\d{1,3}|\d{1,3}\s*(?:\.|st|nd|rd|th|ª|a|º|°)?\s*
    (?:match\s?day|round|week|jornada|fecha|spieltag|rodada|giornata|journée|runde))$""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER = re.compile(r"\d{1,3}$")
_KNOCKOUT = re.compile(
    r"""\b(?:finals?|semi-?\s?finals?|quarter-?\s?finals?|round\ of\ \d+|last\ \d+|1/\d+
    |third\ place|match\ for|play-?\s?offs?|knock-?\s?out|finale|finales|semifinal(?:es)?
    |cuartos|octavos|dieciseisavos|viertelfinale|halbfinale|achtelfinale|sechzehntelfinale
    |replays?|preliminary|qualifying\ round)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_STAGE = re.compile(r"\b(?:stages?|phase|fase|etapa)\b", re.IGNORECASE)
_PART = re.compile(r"\s*[,|/]\s+|\s+[-–]\s+|\s+\|\s+")


@dataclass(frozen=True, slots=True)
class Heading:
    """The headings that hold at a line: a title, and the marked ones below it by depth."""

    place: Place = field(default_factory=Place)
    section: str | None = None
    replay: bool = False
    marked: tuple[tuple[int, str], ...] = ()

    def under_section(self, name: str) -> Heading:
        """Return the headings below one of two or more equal signs: a stage."""
        place = Place(
            competition=self.place.competition, season=self.place.season, stage=name or None
        )
        return Heading(place, name or None)

    def under_mark(self, depth: int, name: str) -> Heading:
        """Return the headings below a marked one of a depth."""
        above = tuple((level, text) for level, text in self.marked if level < depth)
        marked = (*above, (depth, name))
        base = Place(
            competition=self.place.competition, season=self.place.season, stage=self.section
        )
        heading = Heading(base, self.section, marked=marked)
        for _, text in marked:
            heading = heading._with_name(text)
        return heading

    def _with_name(self, name: str) -> Heading:
        """Return the headings with what one more of them names."""
        place, replay = self.place, self.replay
        rest: list[str] = []
        for part in _PART.split(name):
            if _GROUP.match(part):
                place = replace(place, group=part)
            elif (leg := _leg(part)) and (rest or place.round):
                place = replace(place, leg=leg)
            elif _REPLAY.fullmatch(part) and (rest or place.round):
                replay = True
            else:
                rest.append(part)
        if rest and _REPLAY.search(rest[-1]):
            replay = True
            rest[-1] = _REPLAY.sub("", rest[-1]).strip() or rest[-1]
        return replace(self, place=_placed(place, rest), replay=replay)


def marked_heading(text: str) -> tuple[int, str] | None:
    """Return the depth and the name of a marked heading."""
    match = _MARK.match(text)
    if not match:
        return None
    depth = len(match["mark"]) if not match["mark"].startswith(":") else 1
    return depth, " ".join(match["name"].split())


def is_round_name(text: str) -> bool:
    """Whether a line without a mark is the heading of a round, a group, or a leg of one."""
    parts = _PART.split(text)
    return all(
        _ROUND.match(part)
        or _GROUP.match(part)
        or _leg(part)
        or _REPLAY.fullmatch(part)
        or (_KNOCKOUT.search(part) and not _STAGE.search(part) and len(part) <= 40)
        for part in parts
    )


def heading_in(text: str) -> str | None:
    """Return the heading before a colon or a bar: `Group 1:`, `Matchday 1 | Tue Feb/12`."""
    if text.endswith(":"):
        name = text.rstrip(": ")
        return name if is_round_name(name) else None
    name, bar, behind = text.partition(" | ")
    is_dated = bool(bar) and day_at(behind.strip()) is not None
    return name.strip() if is_dated and is_round_name(name.strip()) else None


def _placed(place: Place, names: list[str]) -> Place:
    """Return a place with names that are no group and no leg: of its round, or of its stage."""
    if not names:
        return place
    *before, last = names
    joined = ", ".join(before)
    is_round = bool(_ROUND.match(last) or _KNOCKOUT.search(last))
    if before and _NUMBER.match(last):  # Regular Season - 7
        return replace(place, stage=_below(place.stage, joined), round=f"Round {last}")
    if before and is_round:
        return replace(place, stage=_below(place.stage, joined), round=last)
    if is_round or place.group or place.round:
        return replace(place, round=", ".join(names))
    if re.search(
        r"\b(?:round|stage|matches|phase|season|table|apertura|clausura)\b", last, re.IGNORECASE
    ):
        is_stage = not re.search(r"\bround$", last, re.IGNORECASE)
        stage = _below(place.stage, last)
        return replace(place, stage=stage) if is_stage else replace(place, round=last)
    return replace(place, round=", ".join(names))


def _below(stage: str | None, name: str) -> str:
    return name if stage is None or stage == name else f"{stage}, {name}"


def _leg(text: str) -> int | None:
    match = _LEG.match(text)
    if not match:
        return None
    if match["first"] or match["second"]:
        return 1 if match["first"] else 2
    if match["of"]:
        return int(match["of"])
    return int(match["nth"]) if re.search("leg|match", text, re.IGNORECASE) else None
