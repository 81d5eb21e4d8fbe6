"""The bracket of a knock-out stage: a tree of ties where there is room, else a list of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from tui.present.bracket.joints import Joint, joints
from tui.present.bracket.list import FOOT_LINES, list_widths, tie_list, ties_page
from tui.present.bracket.plan import EDGE, JOIN, Column, Plan, plans
from tui.present.bracket.ties import key_of, round_shown, shape_of, ties_at
from tui.present.bracket.tree import Placed, Shape, place
from tui.present.page.lines import Lines, PartKeys
from tui.present.page.page import Key, Line, Page, Role, Span, join_lines, line
from tui.present.page.sharing import Want
from tui.present.page.text import clean, first_fitting, fit
from tui.present.view.names import names_of
from tui.present.view.view import View
from tui.present.words.phrases import WON
from tui.present.words.ties import Shown, goals, short_remark, total
from tui.season.named import NamedTuple
from tui.standings.table import LAST

_LEAST_LINES = 5
_MOST_ALONE = 8
"""More ties than these that lead to no others are a list: a tree of them would only be higher."""
_WIDE = 60
"""Above this width one line less is enough to describe a tie."""


def bracket(view: View, cells_wide: int) -> Page:
    """Draw the ties of the stage as of the moment, each between those that feed it."""
    plan = next((one for one in _plans_of(view) if one.width <= cells_wide), None)
    if plan is None:
        return tie_list(view, cells_wide)
    page, tree = ties_page(view, cells_wide), _Tree(view, plan)
    drawn = page.below(tree.titles()).with_body(tree.lines(), tree.keys())
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


def all_widths(view: View) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the cells of a list of the ties, fewer than any tree takes, and those of trees."""
    trees = widths(view)
    return tuple(
        min([cells, *(tree - 1 for tree in trees[:1])]) for cells in list_widths(view)
    ), trees


def _plans_of(view: View) -> tuple[Plan, ...]:
    """Return the trees of a stage from wide to narrow, whatever the moment."""
    return view.memo.once((_plans_of, view.moment.stage, view.wishes), lambda: _plans(view))


def _plans(view: View) -> tuple[Plan, ...]:
    stage, ties = view.knockout, ties_at(view.bracket, LAST)
    if stage is None or not ties:
        return ()
    shape = shape_of(view)
    if max(shape.column_of) == 0 and len(ties) > _MOST_ALONE:
        return ()
    return tuple(plans(stage, shape, ties, names_of(view)))


class _Positions(NamedTuple):
    """Where the ties of a stage stand, whatever the moment.

    `parts` has for a column and a line the tie that stands there, and the part of it: a heading
    (-1), its teams (0, 1) or a remark (2). `keys` are those of the parts of every line, `columns`
    those of the ties of every column from top to bottom. `lowest` are the ties whose remarks alone
    would stand on the last line.
    """

    parts: dict[tuple[int, int], tuple[Placed, int]]
    signs: dict[Joint, str]
    keys: list[PartKeys]
    columns: tuple[tuple[Key, ...], ...]
    lowest: tuple[Placed, ...]


def _positions(view: View) -> _Positions:
    return view.memo.once((_positions, view.moment.stage), lambda: _place(shape_of(view)))


def _place(shape: Shape) -> _Positions:
    placed = place(shape)
    parts = {(one.column, one.line + at): (one, at) for one in placed for at in (2, 1, 0)}
    parts |= {
        (one.column, one.line - 1): (one, -1) for one in placed if one.node.round in shape.apart
    }
    count = max(shape.column_of) + 1
    last = max(line for _, line in parts)
    keys = [tuple(_keys_of_line(parts, line, count)) for line in range(last + 1)]
    inside: list[list[Key]] = [[] for _ in range(count)]
    for one in sorted(placed, key=lambda one: one.line):
        inside[one.column].append(key_of(one.node))
    lowest = tuple(one for one in placed if one.line + 2 == last)
    return _Positions(parts, joints(placed), keys, tuple(map(tuple, inside)), lowest)


def _keys_of_line(
    parts: Mapping[tuple[int, int], tuple[Placed, int]], line: int, columns: int
) -> Iterator[Key | None]:
    """Yield the keys of the columns of a line and of the gaps between them."""
    for column in range(columns):
        if column:
            yield None
        one, part = parts.get((column, line), (None, -1))
        yield key_of(one.node) if one and part >= 0 else None


class _Tree:
    """A bracket that is being drawn."""

    def __init__(self, view: View, plan: Plan) -> None:
        self._view = view
        self._ties = ties_at(view.bracket, view.moment.round)
        self._plan = plan
        self._shape = shape_of(view)
        self._positions = _positions(view)

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
        return self._positions.columns

    def lines(self) -> Lines:
        """Return the lines of the tree; the last of them may be a remark, or not be there."""
        keys = self._positions.keys
        is_told = any(self._remark(one) for one in self._positions.lowest)
        return Lines(keys if is_told else keys[:-1], self._line)

    def _line(self, at: int) -> Line:
        """Draw a line: the ties of each column, and what joins them between."""
        signs, pieces = self._positions.signs, list[Line]()
        for column, wide in enumerate(self._plan.columns):
            through = signs.get(Joint(column, at, is_gap=False), " ")
            standing = self._positions.parts.get((column, at))
            drawn = self._part(*standing) if standing else None
            pieces.append(drawn or _dim(through * wide.width))
            if column + 1 < len(self._plan.columns):
                pieces.append(_dim(_gap(signs.get(Joint(column, at, is_gap=True)))))
        return join_lines(pieces)

    def _title(self, rounds: Sequence[int], cells: int) -> Span:
        """Draw the name of a round above its ties."""
        stage = self._view.knockout
        names = [clean(stage.rounds[at].name) for at in rounds] if stage else []
        title = first_fitting((" / ".join(names),), cells - EDGE - 2)
        if round_shown(self._view) in rounds:
            return Span(fit(f"  ‹{title}›", cells), "accent")
        return Span(fit(f"   {title}", cells), "dim")

    def _part(self, one: Placed, part: int) -> Line | None:
        """Draw a line of a tie, counted from that of its first team; None where it has none."""
        if part < 0:
            return Line((self._title([one.node.round], self._plan.columns[one.column].width),))
        key, wide = key_of(one.node), self._plan.columns[one.column]
        if part < 2:
            return self._team(self._ties[one.node], part, wide)._replace(key=key)
        said = self._remark(one)
        return line((fit(f" └ {said}", wide.width), "dim"), key=key) if said else None

    def _remark(self, one: Placed) -> str:
        """Return what decided a tie, as far as there is room for it."""
        tie, wide = self._ties[one.node], self._plan.columns[one.column]
        return short_remark(tie.stage, tie.result, wide.width - EDGE)

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
