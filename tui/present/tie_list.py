"""The ties of a knock-out stage as a list, one to a line: for where a tree has no room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.present.page import EMPTY, Line, Role, line
from tui.present.text import clean, fit, width
from tui.present.tie import MARK, names, short_remark, total
from tui.present.ties import key_of, round_shown
from tui.present.tree import Node
from tui.present.view import View
from tui.standings.ties import TieResult

_MIDDLE = 11
"""The cells of a score between two marks."""


def tie_list(view: View, ties: Mapping[Node, TieResult], cells_wide: int) -> Iterator[Line]:
    """Draw the ties below the names of their rounds, with the goals of all legs."""
    stage, shown = view.knockout, round_shown(view)
    called = {team: _called(view, team, cells_wide) for one in ties.values() for team in one.teams}
    longest = max((width(name) for name in called.values()), default=0)
    side = min(longest, (cells_wide - _MIDDLE - 1) // 2)
    for at, one in enumerate(stage.rounds if stage else ()):
        if at:
            yield EMPTY
        name = clean(one.name)
        is_shown = at == shown
        yield line((f" ‹{name}›" if is_shown else f" {name}", "strong" if is_shown else "dim"))
        for node, result in ties.items():
            if node.round == at:
                yield _tie(node, result, called, side, cells_wide)


def _called(view: View, team: str | None, cells_wide: int) -> str:
    """Answer the name of a team, the short one where there is little room."""
    full = clean(team or "")
    if 2 * width(full) + _MIDDLE < cells_wide:
        return full
    return clean(view.season.short_names.get(team or "", full))


def _tie(
    node: Node, result: TieResult, called: Mapping[str | None, str], side: int, cells_wide: int
) -> Line:
    """Draw a tie with the goals in the middle, and what decided it where there is room."""
    won = [team is not None and team == result.winner for team in result.teams]
    sums = [total(result, at) for at in (0, 1)]
    shown = "-".join(sums) if all(sums) else "–" if result.winner else "v"
    middle = f"{MARK if won[0] else ' '} {fit(shown, 5, 'center')} {MARK if won[1] else ' '}"
    first, second = (
        called[team] if team else name
        for team, name in zip(result.teams, names(result), strict=True)
    )
    room = cells_wide - 1 - 2 * side - _MIDDLE - 2
    said = short_remark(result, room)
    return line(
        " ",
        (fit(first, side, "right"), _role(result, 0)),
        (f" {middle} ", "strong"),
        (fit(second, side), _role(result, 1)),
        (f"  {said}" if said and width(said) <= room else "", "dim"),
        key=key_of(node),
    )


def _role(result: TieResult, side: int) -> Role:
    team = result.teams[side]
    if team is None or result.winner not in (None, team):
        return "dim"
    return "strong" if result.winner else ""
