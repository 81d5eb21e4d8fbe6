"""Who stands where in a group at one time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tui.standings.order import Ranking
from tui.standings.tally import Tally


class Standing(NamedTuple):
    """A group at one time: who stands where, with what, and who stands nowhere by a ruling."""

    ranking: Ranking
    tallies: Mapping[str, Tally]
    without_position: Mapping[str, str | None]
