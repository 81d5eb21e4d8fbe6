"""Which panes a screen of some size has room for, and where they stand.

Every pane says what it wants; room goes to them in the order of their claims: the rows of the
table, the names of the matches, what explains the table, the qualifiers, the facts, the findings,
the views. A pane that has nothing to show wants nothing, and is not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.present.page.pane_names import Name
from tui.present.page.sharing import Grant, share
from tui.present.screen.areas import REASON_LINES, Area, Edges, Layout, Need
from tui.present.screen.columns import COMFORTABLE, Column, put_in_spare, roomiest, stacked

GAP = 1
"""Blank cells between two panes side by side."""

_ONE_PANE = (56, 12)
"""A smaller screen, in cells or lines, shows one pane at a time."""

_ABREAST = 76
"""From this width on, something stands beside the table."""

_SPLIT = 110
"""From this width on, what stands below the table has something beside it too."""

_ROOMY = 20
"""From this height on, a line tells what the audit found, and one the stages of the season."""

_LEAST_BELOW = 5
"""Lines of a pane below another: its title, its headings and three rows."""

_READABLE, _WIDEST = 36, 76
"""Cells of a pane of sentences: the fewest, and the most that are easily read."""

_LEAST_VIEW = 60
"""Cells of a view that shows a part of the rounds at a time."""

_LEAST_REASON = 3
"""The fewest lines that explain a row beside its table."""


def edges(width: int, height: int, need: Need, *, has_strip: bool) -> Edges:
    """Return the lines above and below the panes: one each, and more where no row goes for it.

    The second below is that of the audit, the second above that of the stages.
    """
    spare = height - 2
    if need.has("standings") and width >= _ABREAST:
        cells = _table_and_side(width, need)[0] if need.has("rounds") else width // 2
        rows = need.wants["standings"](cells).rows
        spare = spare - rows if rows <= spare else spare
    is_roomy = height >= _ROOMY
    return Edges(1 + (has_strip and is_roomy and spare > 1), 1 + (is_roomy and spare > 0))


def arrange(width: int, height: int, need: Need, focus: Name) -> Layout:
    """Place the panes inside the lines between the title and the footer.

    A pane that has no room of its own takes that of another one while it has the keys.
    """
    if width < _ONE_PANE[0] or height < _ONE_PANE[1]:
        cells = _table_cells(width, _as_low(need, height))
        return Layout({focus: Area(0, 0, width, height)}, table_cells=cells)
    if _is_as_wide_as_the_screen(width, height, need):
        layout = _below_the_tree(width, height, need)
        if focus in layout.areas:
            return layout
    layout = _arranged(width, height, _as_low(need, height))
    if focus in layout.areas:
        return layout
    return _with(layout, width, height, _as_low(need, height), focus)


def _is_as_wide_as_the_screen(width: int, height: int, need: Need) -> bool:
    """Return whether the tree of a bracket has room, and nothing beside it."""
    trees = _as_low(need, height).abreast if need.is_bracket else ()
    return (
        any(cells <= width for cells in trees)
        and _table_and_side(width, replace(need, abreast=trees))[0] not in trees
    )


def _below_the_tree(width: int, height: int, need: Need) -> Layout:
    """Place the tree of a bracket above the others; alone where they have no room below it."""
    top, others = need.wants["standings"](width).best, need.having("rounds", "facts", "audit")
    least = max(_LEAST_BELOW, need.wants[others[0]](width).enough) if others else height
    if height - top < least:
        return Layout({"standings": Area(0, 0, width, height)})
    below = stacked(0, top, width, height - top, need, others)
    return Layout({"standings": Area(0, 0, width, top), **below})


def _as_low(need: Need, height: int) -> Need:
    """Leave out the trees that are higher than the screen: a list of the ties shows more then."""
    if not need.is_bracket:
        return need
    wants = need.wants["standings"]
    trees = [cells for cells in need.abreast if wants(cells).rows <= height]
    too_high = [cells - 1 for cells in need.abreast if cells not in trees]
    return replace(need, abreast=trees, list_cells=min(too_high, default=None))


def _arranged(width: int, height: int, need: Need) -> Layout:
    if not need.has("standings"):
        return _without_table(width, height, need)
    if width < _ABREAST:
        lower = need.having("rounds", "qualifiers", "facts", "audit")
        has_room = need.wants["standings"](width).rows + _LEAST_BELOW <= height
        return _stacked(width, height, need, lower[0] if lower and has_room else None)
    if not need.has("rounds"):
        return _without_rounds(width, height, need)
    if width < _SPLIT:
        return _halves(width, height, need)
    return _columns(width, height, need)


def _with(layout: Layout, width: int, height: int, need: Need, focus: Name) -> Layout:
    """Put a pane in the place of the largest one that it can be read in, or below the table."""
    areas = dict(layout.areas)
    main: Name = "standings" if need.has("standings") else next(iter(areas))
    others = [
        name
        for name, area in areas.items()
        if name not in (main, "rounds")
        and area.width >= COMFORTABLE
        and area.height >= _LEAST_BELOW
    ]
    if others:
        place = max(others, key=lambda name: areas[name].width * areas[name].height)
        areas = {focus if name == place else name: area for name, area in areas.items()}
        return layout._replace(areas=areas)
    if main == "standings":
        return _stacked(width, height, need, focus)
    return Layout({focus: Area(0, 0, width, height)})


def _stacked(width: int, height: int, need: Need, lower: Name | None) -> Layout:
    """Place the table above another pane."""
    cells = _table_cells(width, need)
    want = need.wants["standings"](cells)
    if lower is None:
        return Layout({"standings": Area(0, 0, width, height)}, table_cells=cells)
    wanted = need.wants[lower](width).best
    top = min(want.enough, height - max(_LEAST_BELOW, min(wanted, height * 2 // 5)))
    if want.rows <= height - _LEAST_BELOW:
        top = max(top, want.rows)
    below = Area(0, top, width, min(height - top, max(wanted, _LEAST_BELOW)))
    return Layout({"standings": Area(0, 0, width, top), lower: below}, table_cells=cells)


def _table_cells(width: int, need: Need) -> int:
    """Return the cells of a table with nothing beside it: no more than it has beside matches."""
    if need.is_bracket:
        return min(width, need.list_cells or width)
    if not (need.has("standings") and need.has("rounds")):
        return width
    return min(width, _table_and_side(max(width, _ABREAST), need)[0])


def _table_and_side(width: int, need: Need, *columns: Grant) -> list[int]:
    """Share a width between the table and what stands beside it."""
    tables, sides = need.tables, need.rounds or (_READABLE,)
    grants = [Grant(0, tables[0]), Grant(1, sides[0])]
    if need.is_bracket:
        grants += [Grant(0, cells, whole=True) for cells in need.abreast]
    grants += [Grant(0, cells) for cells in tables[1:2]] + [Grant(1, cells) for cells in sides[1:2]]
    grants += [Grant(0, cells) for cells in tables[2:3]] + [Grant(1, cells) for cells in sides[2:3]]
    grants += [Grant(0, cells, whole=True) for cells in (*tables[3:], *need.abreast)]
    return share(width - GAP, 2, [*grants, *columns, Grant(1, _WIDEST)])


def _halves(width: int, height: int, need: Need) -> Layout:
    """Place the table and the matches side by side, and the others below, as wide as the screen."""
    left, right = _table_and_side(width, need)
    table, rounds = need.wants["standings"](left), need.wants["rounds"](right)
    others = need.having("qualifiers", "facts", "audit")
    full = max(table.enough, rounds.rows)
    top = height
    if others and height - full >= _LEAST_BELOW:
        first = need.wants[others[0]](width)
        spare = max(0, height - full - first.enough)
        top = full + min(spare, max(table.best, rounds.best) - full)
    areas: dict[Name, Area] = {"standings": Area(0, 0, left, min(top, table.best))}
    x = left + GAP
    if top < height:
        areas["rounds"] = Area(x, 0, right, min(top, rounds.best))
        return Layout(areas | stacked(0, top, width, height - top, need, others))
    # Sentences cannot be read in a column as narrow as this one may be.
    beside = [name for name in others[:1] if name == "qualifiers" or right >= _READABLE]
    return _beside(areas, Area(x, 0, right, height), need, ["rounds", *beside])


def _beside(
    areas: dict[Name, Area], side: Area, need: Need, names: Sequence[Name], *, main: bool = False
) -> Layout:
    """Place panes beside the table; where that needs all its lines, it is explained there too."""
    own = areas["standings"]
    table, first = need.wants["standings"](own.width), need.wants[names[0]](side.width)
    lines = min(REASON_LINES, side.height - first.rows)
    if own.height >= table.enough or lines < _LEAST_REASON:
        return Layout(areas | stacked(*side, need, names, main=main))
    room = side.height - lines
    placed = stacked(*side[:3], room, need, names, main=main)
    used = max(area.y + area.height for area in placed.values())
    return Layout(areas | placed, side._replace(y=used, height=side.height - used))


def _columns(width: int, height: int, need: Need) -> Layout:
    """Place the panes in two columns, or in three where there is room for a view."""
    below = need.having("qualifiers")
    wide = [Grant(0, need.widths[name]) for name in below]
    left, right = _table_and_side(width, need, *wide)
    views = need.having("chart", "matrix")
    room = width - left - max(COMFORTABLE, *need.rounds[:2]) - 2 * GAP
    middle = min(room, max([COMFORTABLE, *(need.widths[name] for name in views)]))
    seen = [name for name in views if need.wants[name](middle).least <= height]
    if seen and min(need.widths[seen[0]], _LEAST_VIEW) <= room:
        x = left + GAP + middle + GAP
        columns = [
            Column(Area(x, 0, min(_WIDEST, width - x), height), ["rounds"]),
            Column(Area(0, 0, left, height), ["standings", *below]),
            Column(Area(left + GAP, 0, middle, height), views),
        ]
        own: list[Name] = []
    else:
        columns = [
            Column(Area(left + GAP, 0, right, height), ["rounds"]),
            Column(Area(0, 0, left, height), ["standings", *below]),
        ]
        own = [name for name in views if need.widths[name] <= left]
        last = min(_WIDEST, width - left - max(COMFORTABLE, *need.rounds) - 2 * GAP)
        if last >= COMFORTABLE:
            right = min(_WIDEST, width - left - last - 2 * GAP)
            columns[0] = Column(Area(left + GAP, 0, right, height), ["rounds"])
            columns.append(Column(Area(left + right + 2 * GAP, 0, last, height), []))
    for name in need.having("facts", "audit"):
        roomiest(columns, need, name).names.append(name)
    columns[1].names.extend(own)
    # Beside the rounds, the row under the cursor may be explained too.
    low = columns[0].area._replace(height=height - REASON_LINES)
    for name in need.having("figures"):
        put_in_spare([columns[0]._replace(area=low), *columns[1:]], need, name)
    areas: dict[Name, Area] = {}
    for area, names in columns[1:]:
        areas |= stacked(*area, need, names)
    return _beside(areas, columns[0].area, need, columns[0].names)


def _without_rounds(width: int, height: int, need: Need) -> Layout:
    """Place tables, from which nothing is played, beside all others."""
    others = need.having("qualifiers", "facts", "audit")
    wide = [Grant(1, need.widths[name]) for name in need.having("qualifiers")]
    left, right = _table_and_side(width, need, *wide)
    table = need.wants["standings"](left)
    areas: dict[Name, Area] = {"standings": Area(0, 0, left, min(height, table.best))}
    if not others:
        return Layout(areas)
    room = width - left - right - 2 * GAP
    if len(others) > 1 and others[0] == "qualifiers" and room >= COMFORTABLE:
        x = left + GAP
        areas |= stacked(x, 0, right, height, need, others[:1])
        last = Area(x + right + GAP, 0, min(room, _WIDEST), height)
        return Layout(areas | stacked(*last[:3], height, need, others[1:]))
    return _beside(areas, Area(left + GAP, 0, right, height), need, others, main=True)


def _without_table(width: int, height: int, need: Need) -> Layout:
    """Place the qualifiers, or else the facts, and beside or below them the others."""
    names = need.having("qualifiers", "rounds", "facts", "audit")
    wide = need.widths.get(names[0], _WIDEST)
    right = min(width - wide - GAP, _WIDEST)
    if len(names) == 1 or right < COMFORTABLE:
        return Layout(stacked(0, 0, width, height, need, names, main=True))
    areas = stacked(0, 0, wide, height, need, names[:1])
    x = wide + GAP + right + GAP
    last = names[-1:] if len(names) > 2 and width - x >= COMFORTABLE else []
    areas |= stacked(x, 0, min(width - x, _WIDEST), height, need, last)
    return Layout(
        areas | stacked(wide + GAP, 0, right, height, need, names[1 : len(names) - len(last)])
    )
