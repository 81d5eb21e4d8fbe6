"""Who stands where in a group at one time."""

from __future__ import annotations

from collections.abc import Mapping

from tui.season.named import NamedTuple
from tui.standings.order import Ranking
from tui.standings.tally import Tally


class Standing(NamedTuple):
    """A group at one time: who stands where and with what.

    Teams that were struck out, or lack a cell that the first rule reads, have no position.
    """

    ranking: Ranking
    tallies: Mapping[str, Tally]
    without_position: Mapping[str, str | None]
    lacking: frozenset[str] = frozenset()
