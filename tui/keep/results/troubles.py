"""Why results were not recorded, as values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from tui.keep.results.adding import CannotAdd
from tui.keep.results.places import MatchInFile
from tui.keep.results.teams import NoSuchTeamError
from tui.season.named import NamedTuple

Unrecorded = Literal[
    "unreadable",
    "no_result",
    "unknown_team",
    "unknown_words",
    "several_teams",
    "one_team",
    "winner_not_in_match",
    "no_match",
    "several_matches",
    "other_result",
    "told_twice",
    "cannot_add",
]
"""Why a result was not recorded."""


class Trouble(NamedTuple):
    """A text that was not recorded: why, what it names, and the matches or teams concerned."""

    text: str
    kind: Unrecorded
    names: tuple[str, ...] = ()
    matches: tuple[MatchInFile, ...] = ()
    reason: CannotAdd | None = None


class RecordError(Exception):
    """Results of which at least one cannot be recorded; nothing is."""

    def __init__(self, troubles: Sequence[Trouble]) -> None:
        """Keep everything that is wrong."""
        super().__init__(troubles)
        self.troubles = tuple(troubles)


class TroubleError(Exception):
    """What is wrong with the text that is being read."""

    def __init__(
        self,
        kind: Unrecorded,
        names: Iterable[str] = (),
        matches: Iterable[MatchInFile] = (),
        reason: CannotAdd | None = None,
    ) -> None:
        """Keep what makes a trouble of the text."""
        super().__init__(kind)
        self.told = kind, tuple(names), tuple(matches), reason


def of_name(error: NoSuchTeamError) -> TroubleError:
    """Return what is wrong with a name that means no team, or several."""
    if error.candidates:
        return TroubleError("several_teams", [error.name, *error.candidates])
    return TroubleError("unknown_team", [error.name, *error.near])
