"""The bracket of a knock-out stage: a tree of ties where there is room, else a list of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.present.bracket.joints import Joint, joints
from tui.present.bracket.list import FOOT_LINES, tie_list, ties_page
from tui.present.bracket.plan import EDGE, JOIN, Column, Plan, plans
from tui.present.bracket.ties import key_of, round_shown, shape_of, ties_at
from tui.present.bracket.tree import Placed, place
from tui.present.page.page import Key, Line, Page, Role, Span, join_lines, line
from tui.present.page.sharing import Want
from tui.present.page.text import clean, fit, width
from tui.present.view.view import View
from tui.present.words.phrases import WON
from tui.present.words.ties import Shown, goals, short_remark, total
from tui.standings.table import LAST

_LEAST_LINES = 5
_WIDE = 60
"""Above this width one line less is enough to describe a tie."""


def bracket(view: View, cells_wide: int) -> Page:
    """Draw the ties of the stage as of the moment, each between those that feed it."""
    plan = next((one for one in _plans_of(view) if one.width <= cells_wide), None)
    if plan is None:
        return tie_list(view, cells_wide)
    page, tree = ties_page(view), _Tree(view, plan)
    drawn = page.below(tree.titles()).with_body(tuple(tree.lines()), tree.keys())
    return drawn.with_foot(foot_lines(cells_wide))


def want_of_bracket(view: View, cells_wide: int) -> Want:
    """Return the lines that the ties want: a blank one sets off what explains one below a tree."""
    page = bracket(view, cells_wide)
    is_tree = any(plan.width <= cells_wide for plan in _plans_of(view))
    rows = len(page.head) + len(page.body)
    enough = rows + is_tree + page.foot_lines
    return Want(min(rows, _LEAST_LINES), enough, enough, rows)


def foot_lines(cells_wide: int) -> int:
    """Return how many lines below a tree describe the tie under the cursor."""
    return FOOT_LINES - 1 if cells_wide > _WIDE else FOOT_LINES


def widths(view: View) -> tuple[int, ...]:
    """Return the cells that the tree may take, from narrow to wide."""
    return tuple(sorted({plan.width for plan in _plans_of(view)}))


def _plans_of(view: View) -> tuple[Plan, ...]:
    """Return the trees of a stage from wide to narrow, whatever the moment."""
    return view.memo.once((_plans_of, view.moment.stage, view.wishes), lambda: _plans(view))


def _plans(view: View) -> tuple[Plan, ...]:
    stage, ties = view.knockout, ties_at(view.bracket, LAST)
    if stage is None or not ties:
        return ()
    return tuple(plans(stage, shape_of(view), ties, (view.named, view.named_short)))


def _positions(view: View) -> tuple[tuple[Placed, ...], dict[Joint, str]]:
    """Return where the ties of a stage stand, and what joins them, whatever the moment."""

    def make() -> tuple[tuple[Placed, ...], dict[Joint, str]]:
        placed = place(shape_of(view))
        return placed, joints(placed)

    return view.memo.once((_positions, view.moment.stage), make)


class _Tree:
    """A bracket that is being drawn."""

    def __init__(self, view: View, plan: Plan) -> None:
        self._view = view
        self._ties = ties_at(view.bracket, view.moment.round)
        self._plan = plan
        self._shape = shape_of(view)
        self._placed, self._signs = _positions(view)

    def titles(self) -> Line:
        """Draw the names of the rounds above their columns, the one shown between angles."""
        spans: list[Span] = []
        for column, wide in enumerate(self._plan.columns):
            rounds = [
                at
                for at, own in enumerate(self._shape.column_of)
                if own == column and at not in self._shape.apart
            ]
            cells = wide.width + (JOIN if column + 1 < len(self._plan.columns) else 0)
            spans.append(self._title(rounds, cells))
        return Line(tuple(spans))

    def keys(self) -> tuple[tuple[Key, ...], ...]:
        """Return the keys of the ties of each column, from top to bottom."""
        inside: list[list[Placed]] = [[] for _ in self._plan.columns]
        for one in sorted(self._placed, key=lambda one: one.line):
            inside[one.column].append(one)
        return tuple(tuple(key_of(one.node) for one in column) for column in inside)

    def lines(self) -> Iterator[Line]:
        """Draw the tree line by line: the ties of each column, and what joins them between."""
        drawn = {
            (one.column, one.line + at): part
            for one in self._placed
            for at, part in self._parts(one)
        }
        signs = self._signs
        for at in range(max(row for _, row in drawn) + 1):
            pieces: list[Line] = []
            for column, wide in enumerate(self._plan.columns):
                through = signs.get(Joint(column, at, is_gap=False), " ")
                pieces.append(drawn.get((column, at)) or _dim(through * wide.width))
                if column + 1 < len(self._plan.columns):
                    pieces.append(_dim(_gap(signs.get(Joint(column, at, is_gap=True)))))
            yield join_lines(pieces)

    def _title(self, rounds: Sequence[int], cells: int) -> Span:
        """Draw the name of a round above its ties."""
        stage = self._view.knockout
        names = [clean(stage.rounds[at].name) for at in rounds] if stage else []
        title = " / ".join(names)
        title = title if width(title) <= cells - EDGE - 2 else fit(title, cells - EDGE - 2)
        if round_shown(self._view) in rounds:
            return Span(fit(f"  ‹{title}›", cells), "accent")
        return Span(fit(f"   {title}", cells), "dim")

    def _parts(self, one: Placed) -> Iterator[tuple[int, Line]]:
        """Yield the lines of a tie, counted from that of its first team."""
        tie, wide = self._ties[one.node], self._plan.columns[one.column]
        key = key_of(one.node)
        if one.node.round in self._shape.apart:
            yield -1, Line((self._title([one.node.round], wide.width),))
        for side in (0, 1):
            yield side, self._team(tie, side, wide)._replace(key=key)
        if said := short_remark(tie.stage, tie.result, wide.width - EDGE):
            yield 2, line((fit(f" └ {said}", wide.width), "dim"), key=key)

    def _team(self, tie: Shown, side: int, wide: Column) -> Line:
        """Draw a team of a tie with its goals in each leg and in all."""
        result = tie.result
        team = result.teams[side]
        has_won = team in result.through
        role: Role = "strong" if has_won else "" if team else "dim"
        called = self._plan.called.get(team or "", tie.names[side])
        legs = [goals(leg, side) for leg in result.legs][: wide.legs]
        legs += [""] * (wide.legs - len(legs))
        return line(
            (f" {WON if has_won else ' '} {fit(called, wide.name)}", role),
            ("".join(fit(one, wide.goals, "right") for one in legs), "dim"),
            (fit(total(result, side), wide.goals, "right"), role),
        )


@lru_cache(maxsize=64)
def _dim(text: str) -> Line:
    """Draw what stands between ties: the same few lines again and again."""
    return line((text, "rule"))


def _gap(sign: str | None) -> str:
    """Draw a gap between two columns around the sign in its middle."""
    if sign is None:
        return " " * JOIN
    left = "─" if sign in "─┐┘┤┬┴┼" else " "
    right = "─" if sign in "─├┬┴┼" else " "
    return f" {left}{sign}{right}"
