"""The ties of a knock-out stage as a list, one to a line: for where a tree has no room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.present.bracket.ties import key_of, round_shown, ties_at
from tui.present.bracket.tree import Node
from tui.present.page.beside import Block, one_below_the_other
from tui.present.page.lines import Lines
from tui.present.page.page import EMPTY, Key, Line, Page, Role, line
from tui.present.page.rule import RULE_CELLS
from tui.present.page.text import clean, fit, width
from tui.present.view.names import names_of
from tui.present.view.view import View
from tui.present.words.phrases import WON, circumstances
from tui.present.words.standings import as_of
from tui.present.words.team_names import Names
from tui.present.words.ties import Shown, leg_score, score_of, sentence, short_remark
from tui.standings.tie_result import TieResult

FOOT_LINES = 3
"""The lines that describe the tie under the cursor."""

_MIDDLE = 11
"""The cells of a score between two marks."""
_LEAST_WIDTH = 30
"""The fewest cells of a list: its title and what describes a tie need some room too."""


def tie_list(view: View, cells_wide: int) -> Page:
    """Draw the ties below the names of their rounds, with the goals of all legs."""
    ties = ties_at(view.bracket, view.moment.round, view.day)
    return ties_page(view, cells_wide).with_body(_lines(view, ties, cells_wide))


def ties_page(view: View, cells_wide: int) -> Page:
    """Return what a list and a tree of ties have in common: all but the lines of the ties.

    The title of the screen names the round too, so it is not told where it has no room.
    """
    ties = ties_at(view.bracket, view.moment.round, view.day)
    nodes = {key_of(node): node for node in ties}
    shown = round_shown(view)
    keys: dict[int, list[Key]] = {}
    for node in ties:
        keys.setdefault(node.round, []).append(key_of(node))
    title = line(("Bracket", "head"), f" {as_of(view.round_name)}" if view.round_name else "")
    if width(title.text) > cells_wide - RULE_CELLS:
        title = line(("Bracket", "head"))
    return Page(
        head=(title,),
        body=(),
        explain=lambda cursor: sentence(ties[nodes[cursor]]) if cursor in nodes else "",
        foot_lines=FOOT_LINES,
        columns=tuple(tuple(keys.get(at, ())) for at in range(max(keys, default=-1) + 1)),
        now=tuple(keys.get(shown, ())) if shown is not None else (),
    )


def _lines(view: View, ties: Mapping[Node, Shown], cells_wide: int) -> Lines:
    """Return the ties below the names of their rounds; those that are looked at are drawn."""
    stage, shown = view.knockout, round_shown(view)
    room = (cells_wide - _MIDDLE - 1) // 2
    side = min(room, _widest(view, room))
    names = names_of(view)
    by_round: dict[int, list[Node]] = {}
    for node in ties:
        by_round.setdefault(node.round, []).append(node)

    def of_round(nodes: Sequence[Node]) -> Lines:
        return Lines(
            [(key_of(node),) for node in nodes],
            lambda at: _tie(nodes[at], ties[nodes[at]], names, side, cells_wide),
        )

    blocks: list[Block] = []
    for at, round_ in enumerate(stage.rounds if stage else ()):
        name = clean(round_.name)
        is_shown = at == shown
        heading = line((f" ‹{name}›", "accent") if is_shown else (f" {name}", "dim"))
        blocks += [(EMPTY, heading) if at else (heading,), of_round(by_round.get(at, ()))]
    return one_below_the_other(blocks)


def list_widths(view: View) -> tuple[int, ...]:
    """Return the cells of the list: with names as short as they are uncut, and with all in full."""
    names = names_of(view)
    both = (2 * cells + _MIDDLE + 1 for cells in (names.shortest, names.longest))
    return tuple(max(_LEAST_WIDTH, cells) for cells in both)


def _names(names: Names, one: Shown, side: int) -> tuple[str, str]:
    """Return the names of the teams of a tie in so many cells each."""
    first, second = (
        name if team is None else names.within(team, side)
        for team, name in zip(one.result.teams, one.names, strict=True)
    )
    return first, second


def _widest(view: View, room: int) -> int:
    """Return the cells that names take where each has so many, whatever the moment.

    After the first round most of those are named that are known only as the winners of a tie.
    """

    def make() -> int:
        waiting = (
            width(name)
            for one in ties_at(view.bracket, 1).values()
            for team, name in zip(one.result.teams, one.names, strict=True)
            if team is None
        )
        return max(names_of(view).widest(room), *waiting, 0)

    return view.memo.once((_widest, view.moment.stage, view.wishes, room), make)


def _tie(node: Node, one: Shown, names: Names, side: int, cells_wide: int) -> Line:
    """Draw a tie: the goals of all legs in the middle; those of each, where there is room."""
    result = one.result
    first, second = _names(names, one, side)
    won = [team in result.through for team in result.teams]
    shown = score_of(result) or ("–" if result.legs else "v")
    middle = f"{WON if won[0] else ' '} {fit(shown, 5, 'center')} {WON if won[1] else ' '}"
    room = cells_wide - 1 - 2 * side - _MIDDLE - 2
    said = short_remark(one.stage, result, room)
    legs = ", ".join(_legs(result))
    more = " · ".join(part for part in (legs, said) if part)
    more = more if width(more) <= room else said if width(said) <= room else ""
    return line(
        " ",
        (fit(first, side, "right"), _role(one, 0)),
        (f" {middle} ", "strong"),
        (fit(second, side), _role(one, 1)),
        (f"  {more}" if more else "", "dim"),
        key=key_of(node),
    )


def _legs(result: TieResult) -> Iterator[str]:
    """Write the matches of a tie as the first team saw them.

    The score of a single match is shown already, and so are penalties that decided the tie.
    """
    is_told = result.decided_by in ("penalties", "extra_time")
    for leg in result.legs:
        said = "" if is_told else circumstances(leg.match)
        goals = f"{leg.goals[0]}-{leg.goals[1]}" if leg.goals else "–"
        if len(result.legs) > 1:
            yield leg_score(goals, said, replay=leg.replay)
        elif said:
            yield said


def _role(one: Shown, side: int) -> Role:
    team = one.result.teams[side]
    if team is None:
        return "dim"
    return "strong" if team in one.result.through else ""
