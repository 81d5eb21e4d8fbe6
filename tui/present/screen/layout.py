"""Which panes a screen of some size has room for, and where they stand."""

from __future__ import annotations

from typing import NamedTuple

from tui.present.page.pane_names import Name
from tui.present.panes.registry import PANES

LEAST_WIDTH, LEAST_HEIGHT = 30, 8
"""A smaller screen only says that it is too small."""

_GAP = 2
"""Blank cells between two panes side by side."""

_LEAST_BELOW = 5
"""Lines that are left for what stands below a table: its headings and three rows."""

_LEAST_SIDE = 36
"""Cells that tables side by side leave for what stands beside them."""

_BESIDE_BRACKET = 29
"""Cells that a bracket leaves for what stands beside it."""

_LEAST_BRACKET = 49
"""Cells of a bracket of few ties: the tie under the cursor takes a few lines below it."""

_WIDE_FACTS, _TALL_FACTS = 60, 36
"""Facts with so much room leave the lowest third of it to the audit."""

_LEAST_AUDIT = 50
"""Cells below which the sentences of the audit would be a column of a few words."""


class Area(NamedTuple):
    """A rectangle in cells."""

    x: int
    y: int
    width: int
    height: int


class Size(NamedTuple):
    """What a pane would like, in cells and lines."""

    width: int
    height: int


class Need(NamedTuple):
    """What the panes would like, and whether the stage has them.

    `tables` are the ways to show the tables, or the ties of a bracket, from narrow to wide; without
    any there is no table.
    """

    tables: tuple[Size, ...]
    rounds_height: int
    has_rounds: bool
    has_qualifiers: bool
    is_bracket: bool = False

    @property
    def has_table(self) -> bool:
        """Whether there is a table."""
        return bool(self.tables)

    def table(self, cells: int) -> Size:
        """Return the widest way to show the tables in so many cells, or the narrowest there is."""
        return next((one for one in reversed(self.tables) if one.width <= cells), self.tables[0])


def arrange(width: int, height: int, need: Need, focus: Name) -> dict[Name, Area]:
    """Place the panes inside the lines between the title and the footer.

    A pane that stands in place of another is shown there as long as it has the keys. Where the
    facts have much room, the audit stands below them. Elsewhere it takes the place of the
    qualifiers beside them too; or, where that is narrow, it stands below the table.
    """
    place = PANES[focus].in_place_of or focus
    areas = _arranged(width, height, need, place)
    if focus not in ("audit", place) and place in areas:
        areas[focus] = areas.pop(place)
    facts = areas.get("facts")
    if facts and facts.width >= _WIDE_FACTS and facts.height >= _TALL_FACTS:
        top = facts.height - facts.height // 3 - 1
        areas["facts"] = facts._replace(height=top)
        below = facts.height - top - 1
        areas["audit"] = facts._replace(y=facts.y + top + 1, height=below)
    elif facts and focus == "audit":
        del areas["facts"]
        beside = areas.get("qualifiers")
        if beside and beside.y == facts.y > 0:
            del areas["qualifiers"]
            facts = Area(beside.x, facts.y, facts.x + facts.width - beside.x, facts.height)
        if facts.width < _LEAST_AUDIT and "standings" in areas:
            top = min(need.table(width).height, height // 2)
            facts = Area(0, top + 1, width, height - top - 1)
            areas = {"standings": Area(0, 0, width, top)}
        areas["audit"] = facts
    return areas


def _arranged(width: int, height: int, need: Need, focus: Name) -> dict[Name, Area]:  # noqa: PLR0911  one for each arrangement
    """Place all panes but the audit.

    From narrow to wide: one pane; the table above one other pane; table and rounds above the
    qualifiers or the facts; all four; all four in three columns. Where the stage has no table or
    no rounds, the others take the room. `focus` is the pane that must be among those shown.
    """
    if width < 56 or height < 14:
        return {focus: Area(0, 0, width, height)}
    if not need.has_table:
        return _without_table(width, height, need, focus)
    if width < 76:
        return _stacked(width, height, need, focus)
    if need.is_bracket:
        return _bracket(width, height, need, focus)
    if not need.has_rounds:
        return _without_rounds(width, height, need, focus)
    if width < 110:
        return _quarters(width, height, need, focus)
    if width < 160:
        return _four(width, height, need)
    return _three_columns(width, height, need)


def has_pane(need: Need, name: Name) -> bool:
    """Return whether a stage has anything to show in a pane."""
    has = {
        "table": need.has_table,
        "rounds": need.has_rounds,
        "qualifiers": need.has_qualifiers,
        None: True,
    }
    return has[PANES[name].needs]


def _stacked(width: int, height: int, need: Need, focus: Name) -> dict[Name, Area]:
    top = min(need.table(width).height, height - 1 - _LEAST_BELOW)
    lower: Name = "rounds" if need.has_rounds else _lower(need, focus)
    if focus != "standings":
        lower = focus
    below = Area(0, top + 1, width, height - top - 1)
    return {"standings": Area(0, 0, width, top), lower: below}


def _without_table(width: int, height: int, need: Need, focus: Name) -> dict[Name, Area]:
    if width < 110 or not need.has_qualifiers:
        return {_lower(need, focus): Area(0, 0, width, height)}
    left = min(82, width * 2 // 3)
    right = Area(left + _GAP, 0, width - left - _GAP, height)
    return {"qualifiers": Area(0, 0, left, height), "facts": right}


def _without_rounds(width: int, height: int, need: Need, focus: Name) -> dict[Name, Area]:
    """Place tables beside the others, or above the qualifiers where they stand side by side."""
    if width < 110 or not need.has_qualifiers:
        left = min(need.table(width - 31).width, width - 31)
        x, right = left + _GAP, width - left - _GAP
        return {
            "standings": Area(0, 0, left, height),
            _lower(need, focus): Area(x, 0, right, height),
        }
    table = need.table(width - _LEAST_SIDE - _GAP)
    if table.width > need.tables[0].width and table.height < height - 2 * _LEAST_BELOW:
        x, right = table.width + _GAP, width - table.width - _GAP
        return {
            **_table_column(table.width, height, need, table.height),
            "facts": Area(x, 0, min(right, 76), height),
        }
    left = 50
    x, right = left + _GAP, width - left - _GAP
    areas: dict[Name, Area] = {"standings": Area(0, 0, left, height)}
    if width < 160:
        half = height // 2
        areas["qualifiers"] = Area(x, 0, right, half)
        areas["facts"] = Area(x, half + 1, right, height - half - 1)
    else:
        areas["qualifiers"] = Area(x, 0, 80, height)
        areas["facts"] = Area(x + 80 + _GAP, 0, min(76, right - 80 - _GAP), height)
    return areas


def _quarters(width: int, height: int, need: Need, focus: Name) -> dict[Name, Area]:
    table = need.table(width - 31)
    left = min(table.width, width - 31)
    top = min(max(table.height, need.rounds_height), height - 1 - _LEAST_BELOW)
    return {
        "standings": Area(0, 0, left, top),
        "rounds": Area(left + _GAP, 0, width - left - _GAP, top),
        _lower(need, focus): Area(0, top + 1, width, height - top - 1),
    }


def _four(width: int, height: int, need: Need) -> dict[Name, Area]:
    table = need.table(width - _LEAST_SIDE - _GAP)
    left = max(min(80, width * 2 // 3), min(table.width, width - _LEAST_SIDE - _GAP))
    top = min(max(table.height, need.rounds_height), height - 1 - _LEAST_BELOW)
    x, right = left + _GAP, width - left - _GAP
    return {
        **_table_column(left, height, need, top),
        "rounds": Area(x, 0, right, top),
        "facts": Area(x, top + 1, right, height - top - 1),
    }


def _three_columns(width: int, height: int, need: Need) -> dict[Name, Area]:
    table = need.table(width - 2 * (_LEAST_SIDE + _GAP))
    left = max(80, min(table.width, width - 2 * (_LEAST_SIDE + _GAP)))
    top = min(table.height, height - 1 - _LEAST_BELOW)
    middle = min(52, (width - left) // 2 - _GAP)
    x = left + _GAP + middle + _GAP
    return {
        **_table_column(left, height, need, top),
        "rounds": Area(left + _GAP, 0, middle, height),
        "facts": Area(x, 0, min(width - x, 76), height),
    }


def _bracket(width: int, height: int, need: Need, focus: Name) -> dict[Name, Area]:
    """Give a bracket the height of the screen, or what it needs where much is left below it.

    Where its tree has only room alone, it is alone as long as it has the keys.
    """
    room = width - _BESIDE_BRACKET - _GAP
    table = need.table(room)
    whole = need.table(width)
    if table == need.tables[0] != whole and whole.height <= height and focus == "standings":
        return {"standings": Area(0, 0, width, height)}
    left = min(max(table.width, _LEAST_BRACKET), room)
    is_low = width >= 110 and table.height + 1 + _LEAST_BELOW <= height
    if is_low:
        left = max(left, min(80, width * 2 // 3))
    column = _table_column(left, height, need, table.height if is_low else height)
    x, right = left + _GAP, width - left - _GAP
    below = _lower(need, focus) if "qualifiers" not in column else "facts"
    areas = {**column}
    if right >= 2 * _LEAST_SIDE + _GAP:
        middle = min(52, right // 2 - 1)
        after = x + middle + _GAP
        areas["facts"] = Area(after, 0, min(width - after, 76), height)
        below = "qualifiers" if need.has_qualifiers and "qualifiers" not in column else "rounds"
        right = middle
    if below == "rounds":
        areas["rounds"] = Area(x, 0, right, height)
        return areas
    top = max(3, min(need.rounds_height, height - 1 - _LEAST_BELOW))
    areas["rounds"] = Area(x, 0, right, top)
    areas[below] = Area(x, top + 1, right, height - top - 1)
    return areas


def _table_column(width: int, height: int, need: Need, top: int) -> dict[Name, Area]:
    """Place the table above the qualifiers; a season without any leaves it all the room."""
    if not need.has_qualifiers or top == height:
        return {"standings": Area(0, 0, width, height)}
    return {
        "standings": Area(0, 0, width, top),
        "qualifiers": Area(0, top + 1, width, height - top - 1),
    }


def _lower(need: Need, focus: Name) -> Name:
    """Return which of the two panes that share a place is in front."""
    return "qualifiers" if need.has_qualifiers and focus != "facts" else "facts"
