"""Templates with a tie in each line: `TwoLegResult`, `OneLegResult`, `Sports series`."""

from __future__ import annotations

import re

from tui.formats.wikitext.context import Context, read_team
from tui.formats.wikitext.places import step_into
from tui.formats.wikitext.plain import one_line
from tui.formats.wikitext.scan import Node, Template
from tui.formats.wikitext.ties import Tie, take_tie

TWO_LEGS = {"twolegresult", "two leg result", "twolegresult2", "two-leg result"}
ONE_LEG = {"onelegresult", "one leg result", "onelegresult2", "one-leg result"}
SERIES = {"#invoke:sports series"}

Places = list[tuple[Node, ...]]


def read_two_legs(template: Template, context: Context) -> None:
    """Read `TwoLegResult`: first team, its country, total, second team, its country, legs."""
    places = _padded(template.positional(), 5)
    legs = [one_line(nodes) for nodes in places[5:8]]
    legs += [""] * (2 - len(legs))
    while len(legs) > 2 and not legs[-1]:
        legs.pop()
    take_tie(context, _tie(template, places, tuple(legs), one_line(places[2])), "legs")


def read_one_leg(template: Template, context: Context) -> None:
    """Read `OneLegResult`: first team, its country, score, second team, its country."""
    places = _padded(template.positional(), 5)
    take_tie(context, _tie(template, places, (one_line(places[2]),)), "legs")


def read_series(template: Template, context: Context) -> None:
    """Read `#invoke:Sports series`: the rows of many ties one after the other."""
    named = template.named()
    places = template.positional()[1:]
    before = context.where
    caption = one_line(named.get("caption", ()))
    context.where = step_into(before, caption, only_known=True) if caption else before
    count = one_line(named.get("legs", ()))
    legs = int(count) if re.fullmatch(r"[1-5]", count) else 2
    legs = 0 if legs == 1 else legs
    flags = not re.match(r"n|f|0", one_line(named.get("flag", ())).lower() or "y")
    size = (5 if flags else 3) + legs
    for begin in range(0, len(places), size):
        row = _padded(places[begin : begin + size], size)
        if not flags:
            row = [row[0], (), row[1], row[2], (), *row[3:]]
        total = one_line(row[2])
        if legs:
            scores = tuple(one_line(nodes) for nodes in row[5 : 5 + legs])
            take_tie(context, _tie(template, row, scores, total), "legs")
        else:
            take_tie(context, _tie(template, row, (total,)), "legs")
    context.where = before


def _padded(places: Places, size: int) -> Places:
    """Return arguments with empty ones up to a size."""
    return [*places, *[()] * (size - len(places))]


def _tie(template: Template, places: Places, legs: tuple[str, ...], total: str = "") -> Tie:
    """Return the tie of a row."""
    named = template.named()
    winner = one_line(named.get("winner", named.get("ganador", ())))
    first = places[0] + places[3]
    at = next((node.at for node in first), template.at)
    return Tie(
        at=at,
        first=read_team(places[0]),
        second=read_team(places[3]),
        legs=legs,
        total=total,
        winner=int(winner) if winner in {"1", "2"} else None,
    )
