"""Screens of made-up stages of every kind at any size, held to what holds of all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from support.cups import cup
from tui.present.page.pane_names import Name
from tui.present.page.text import ELLIPSIS, width
from tui.present.panes.registry import PANES
from tui.present.screen.areas import Area
from tui.present.screen.layout import arrange, edges
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.season.load import parse
from tui.season.model import KnockoutStage

_NAMES = (
    "Arica",
    "Sport Boys Association",
    "FC Unión Comercio",
    "Deportivo Municipal de Lima",
    "CNI",
)
_HEAD = 'format = 1\ncompetition = "Liga"\nseason = "2001"\nsummary = "A season."\n'


class Seen(NamedTuple):
    """What a screen shows: its panes, the columns of the table, the rows in sight."""

    panes: frozenset[Name]
    columns: frozenset[str]
    rows: frozenset[tuple[Name, object]]
    is_tree: bool = False
    """Whether the whole tree of a bracket stands there, as wide as the screen."""


def _teams(count: int, long: int, group: str = "") -> Sequence[str]:
    """Return the names of teams, the longer the more `long`, all of them distinct."""
    return [
        f"{_NAMES[at % len(_NAMES)]}{' Lima' * long} {chr(65 + at)}{group}" for at in range(count)
    ]


def _rounds(names: Sequence[str], place: str, played: int) -> str:
    """Write a round robin, each team at home once in turn, of which some rounds are played."""
    order = list(range(len(names) + len(names) % 2))
    text = ""
    for number in range(len(order) - 1):
        pairs = [(order[at], order[-1 - at]) for at in range(len(order) // 2)]
        score = ', score = "{}-{}"' if number < played else ""
        matches = ", ".join(
            f'{{ home = "{names[a]}", away = "{names[b]}"{score.format((a + number) % 4, b % 3)} }}'
            for a, b in pairs
            if max(a, b) < len(names)
        )
        text += f"[[{place}.rounds]]\nmatches = [{matches}]\n"
        order = [order[0], order[-1], *order[1:-1]]
    return text


_LEAGUE = f'{_HEAD}[[stages]]\nname = "League"\nkind = "league"\n'


def _league(teams: int, long: int) -> str:
    return _LEAGUE + _rounds(_teams(teams, long), "stages", teams)


def _unfinished(teams: int, long: int) -> str:
    return _LEAGUE + _rounds(_teams(teams, long), "stages", teams // 2)


def _groups(teams: int, long: int) -> str:
    text = _LEAGUE
    for at in range(max(2, teams // 4)):
        names = _teams(2 + teams % 4, long, f"{at}")
        text += f'[[stages.groups]]\nname = "Group {at + 1}"\n'
        text += _rounds(names, "stages.groups", len(names))
    return text


def _bracket(teams: int, long: int) -> str:
    return cup(2 ** max(1, min(5, teams // 4))).replace("Alianza", "Alianza" + " Lima" * long)


def _qualifiers(teams: int, long: int) -> str:
    entries = ", ".join(
        f'{{ department = "Department {at}", team = "{name}", location = "Place {at}" }}'
        for at, name in enumerate(_teams(teams, long))
    )
    return f'{_HEAD}[[stages]]\nname = "First"\nkind = "qualifiers"\nentries = [{entries}]\n'


KINDS: Mapping[str, Callable[[int, int], str]] = {
    "league": _league,
    "unfinished": _unfinished,
    "groups": _groups,
    "bracket": _bracket,
    "qualifiers": _qualifiers,
}
"""How the text of a season of a kind is made, of so many teams with names so long."""


def view_of(kind: str, teams: int, long: int) -> View:
    """Return the view of a season of a kind."""
    return View.of(parse(KINDS[kind](teams, long), f"{kind}.toml").season)


def seen(view: View, wide: int, high: int) -> Seen:
    """Draw a screen, hold every pane of it to what holds of all, and return what it shows."""
    need = needs(view)
    around = edges(wide, high, need, has_strip=False)
    focus: Name = "standings" if need.has("standings") else next(iter(need.wants))
    layout = arrange(wide, high - sum(around), need, focus)
    columns: set[str] = set()
    rows: set[tuple[Name, object]] = set()
    is_tree = False
    places = [*layout.areas.values(), *([layout.reason] if layout.reason else [])]
    assert not any(_overlap(*pair) for pair in combinations(places, 2)), layout
    for name, area in layout.areas.items():
        assert area.x + area.width <= wide, (name, "is too wide")
        assert area.y + area.height <= high - sum(around), (name, "is too high")
        cells = layout.cells(name)
        page = PANES[name].draw(view, cells)
        is_aside = name == "standings" and layout.reason is not None
        foot = 0 if is_aside else page.foot_room(area.height)
        lines = list(page.body)[: area.height - len(page.head) - foot]
        assert any(line.text.strip() for line in lines), (name, "is empty")
        if name != "audit":
            texts = [line.text for line in page.body if any(part.key for part in line.parts)]
            blank = cells - max(map(width, texts), default=0)
            assert blank >= 0, (name, "is wider than its place")
            is_cut = any(ELLIPSIS in text for text in texts)
            # a tree gives each of its rounds a cell more, or none of them
            tree = view.stage if any("├─" in text for text in texts) else None
            needed = len(tree.rounds) if isinstance(tree, KnockoutStage) else 2
            assert not (is_cut and blank >= needed), (name, "cuts names beside blanks", texts)
            keys = {part.key for line in lines for part in line.parts if part.key is not None}
            if name != "facts":  # where lines are broken depends on the width
                rows |= {(name, key) for key in keys}
        if name == "standings":
            is_tree = area.width == wide and any("├─" in line.text for line in lines)
        if name == "standings" and view.league:
            columns |= set(page.head[1].text.split())
    return Seen(frozenset(layout.areas), frozenset(columns), frozenset(rows), is_tree=is_tree)


_FILLING: frozenset[Name] = frozenset({"figures"})
"""Panes that are only there to fill lines which no other one needs."""


def hold_larger(small: Seen, larger: Seen) -> None:
    """Raise an error if a larger screen shows less than a small one.

    Where a list of ties becomes the whole tree, as wide as the screen, what stood beside the list
    comes below the tree, as far as there is room.
    """
    if larger.is_tree and not small.is_tree:
        ties = {(name, key) for name, key in small.rows if name == "standings"}
        small = Seen(frozenset(), frozenset(), frozenset(ties))
    assert small.columns <= larger.columns, ("columns", small.columns - larger.columns)
    assert small.rows <= larger.rows, ("rows", small.rows - larger.rows)
    lost = small.panes - larger.panes - _FILLING
    assert not lost, ("panes", lost)


def _overlap(one: Area, other: Area) -> bool:
    return not (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )
