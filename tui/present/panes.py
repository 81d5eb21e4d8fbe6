"""The panes by name, and what draws each of them."""

from __future__ import annotations

from collections.abc import Callable

from tui.present.facts import facts
from tui.present.layout import Name
from tui.present.page import Page
from tui.present.qualifiers import qualifiers
from tui.present.rounds import rounds
from tui.present.standings import standings
from tui.present.view import View

DRAW: dict[Name, Callable[[View, int], Page]] = {
    "standings": standings,
    "rounds": rounds,
    "qualifiers": qualifiers,
    "facts": facts,
}
"""Each answers the page of a view at a width."""
