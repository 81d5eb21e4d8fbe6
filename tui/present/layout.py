"""Which panes a screen of some size has room for, and where they stand."""

from __future__ import annotations

from typing import Literal, NamedTuple

Name = Literal["standings", "rounds", "qualifiers", "facts"]
NAMES: tuple[Name, ...] = ("standings", "rounds", "qualifiers", "facts")

LEAST_WIDTH, LEAST_HEIGHT = 30, 8
"""A smaller screen only says that it is too small."""

_GAP = 2
"""Blank cells between two panes side by side."""

_LEAST_BELOW = 5
"""Lines that are left for what stands below a table: its headings and three rows."""


class Area(NamedTuple):
    """A rectangle in cells."""

    x: int
    y: int
    width: int
    height: int


class Need(NamedTuple):
    """What the panes would like, in cells and lines, and whether there is a table and rounds."""

    standings_width: int
    standings_height: int
    rounds_height: int
    has_table: bool
    has_rounds: bool


def arrange(width: int, height: int, need: Need, focus: Name) -> dict[Name, Area]:  # noqa: PLR0911  one for each arrangement
    """Place the panes inside the lines between the title and the footer.

    From narrow to wide: one pane; the table above one other pane; table and rounds above the
    qualifiers or the facts; all four; all four in three columns. Where the stage has no table or
    no rounds, the others take the room. `focus` is the pane that must be among those shown.
    """
    if width < 56 or height < 14:
        return {focus: Area(0, 0, width, height)}
    if not need.has_table:
        return _without_table(width, height, focus)
    if width < 76:
        return _stacked(width, height, need, focus)
    if not need.has_rounds:
        return _without_rounds(width, height, need, focus)
    if width < 110:
        return _quarters(width, height, need, focus)
    if width < 160:
        return _four(width, height, need)
    return _three_columns(width, height, need)


def has_pane(need: Need, name: Name) -> bool:
    """Tell whether a stage has anything to show in a pane."""
    return (need.has_table or name != "standings") and (need.has_rounds or name != "rounds")


def _stacked(width: int, height: int, need: Need, focus: Name) -> dict[Name, Area]:
    top = min(need.standings_height, height - 1 - _LEAST_BELOW)
    lower: Name = "rounds" if need.has_rounds else "qualifiers"
    if focus != "standings":
        lower = focus
    below = Area(0, top + 1, width, height - top - 1)
    return {"standings": Area(0, 0, width, top), lower: below}


def _without_table(width: int, height: int, focus: Name) -> dict[Name, Area]:
    if width < 110:
        return {_lower(focus): Area(0, 0, width, height)}
    left = min(82, width * 2 // 3)
    right = Area(left + _GAP, 0, width - left - _GAP, height)
    return {"qualifiers": Area(0, 0, left, height), "facts": right}


def _without_rounds(width: int, height: int, need: Need, focus: Name) -> dict[Name, Area]:
    left = min(need.standings_width, width - 31) if width < 110 else 50
    x, right = left + _GAP, width - left - _GAP
    areas: dict[Name, Area] = {"standings": Area(0, 0, left, height)}
    if width < 110:
        areas[_lower(focus)] = Area(x, 0, right, height)
    elif width < 160:
        half = height // 2
        areas["qualifiers"] = Area(x, 0, right, half)
        areas["facts"] = Area(x, half + 1, right, height - half - 1)
    else:
        areas["qualifiers"] = Area(x, 0, 80, height)
        areas["facts"] = Area(x + 80 + _GAP, 0, min(76, right - 80 - _GAP), height)
    return areas


def _quarters(width: int, height: int, need: Need, focus: Name) -> dict[Name, Area]:
    left = min(need.standings_width, width - 31)
    top = min(max(need.standings_height, need.rounds_height), height - 1 - _LEAST_BELOW)
    return {
        "standings": Area(0, 0, left, top),
        "rounds": Area(left + _GAP, 0, width - left - _GAP, top),
        _lower(focus): Area(0, top + 1, width, height - top - 1),
    }


def _four(width: int, height: int, need: Need) -> dict[Name, Area]:
    left = min(80, width * 2 // 3)
    top = min(max(need.standings_height, need.rounds_height), height - 1 - _LEAST_BELOW)
    x, right = left + _GAP, width - left - _GAP
    return {
        "standings": Area(0, 0, left, top),
        "rounds": Area(x, 0, right, top),
        "qualifiers": Area(0, top + 1, left, height - top - 1),
        "facts": Area(x, top + 1, right, height - top - 1),
    }


def _three_columns(width: int, height: int, need: Need) -> dict[Name, Area]:
    left = 80
    top = min(need.standings_height, height - 1 - _LEAST_BELOW)
    middle = min(52, (width - left) // 2 - _GAP)
    x = left + _GAP + middle + _GAP
    return {
        "standings": Area(0, 0, left, top),
        "rounds": Area(left + _GAP, 0, middle, height),
        "qualifiers": Area(0, top + 1, left, height - top - 1),
        "facts": Area(x, 0, min(width - x, 76), height),
    }


def _lower(focus: Name) -> Name:
    """Answer which of the two panes that share a place is in front."""
    return "facts" if focus == "facts" else "qualifiers"
