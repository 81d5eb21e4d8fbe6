"""Where on the screen one sees what a finding speaks of: the moment, the pane and the row."""

from __future__ import annotations

from typing import NamedTuple

from tui.audit.finding import Finding, Path
from tui.audit.target import Target, target
from tui.present.facts import facts
from tui.present.layout import Name
from tui.present.page import Key
from tui.present.qualifiers import key_of_entry
from tui.present.standings import group_name
from tui.present.ties import key_of
from tui.present.tree import Node
from tui.present.view import View
from tui.season.model import LeagueStage, QualifiersStage
from tui.season.timeline import Moment

_UNCUT = 10_000


class Aim(NamedTuple):
    """A row of a pane at a moment; without a moment, at any; without a key, the pane as it is.

    `laid` is the published table that has to lie over the computed one.
    """

    pane: Name
    key: Key | None = None
    moment: Moment | None = None
    laid: int = 0


def aim(view: View, finding: Finding) -> Aim | None:
    """Answer where one sees what a finding of this season speaks of; None where nothing shows it."""
    there = target(view.season, finding)
    match there.kind:
        case "known":
            return None
        case "claim":
            return Aim("facts", _fact(view, finding.path))
        case "entry":
            return Aim("qualifiers", _entry(view, there, finding.path), there.moment)
        case "tie" if there.tie:
            return Aim("standings", key_of(Node(*there.tie)), there.moment)
        case "match" if there.match and there.moment:
            key = (str(there.group), there.match.home, there.match.away)
            return Aim("rounds", key, there.moment)
        case "match" if there.tie:  # of a leg that has no day of its own
            return Aim("standings", key_of(Node(*there.tie)))
        case "row":
            return Aim("standings", _row(view, there), there.moment, _laid(finding.path))
        case _:
            pane: Name = "qualifiers" if _sends(view, there) else "standings"
            return Aim(pane, _row(view, there), there.moment)


def _fact(view: View, path: Path) -> Key | None:
    """Answer the first line of the fact that a claim is, or of what it is a part of."""
    wanted = tuple(str(step) for step in path)
    keys = [key for key in facts(view, _UNCUT).rows if wanted[: len(key) - 1] == key[:-1]]
    return max(keys, key=lambda key: (len(key), -int(key[-1])), default=None)


def _entry(view: View, there: Target, path: Path) -> Key | None:
    stage = view.season.stages[there.moment.stage] if there.moment else None
    if not isinstance(stage, QualifiersStage) or len(path) < 4:
        return None
    at = int(path[3])
    return key_of_entry(stage.entries[at], at)


def _row(view: View, there: Target) -> Key | None:
    """Answer the row of a team in the table of its group, or the first row of that."""
    stage = view.season.stages[there.moment.stage] if there.moment else None
    if not isinstance(stage, LeagueStage):
        return None
    group = stage.all_groups[there.group]
    team = there.team or next(iter(group.team_names), None)
    return (group_name(group, there.group), team) if team else None


def _laid(path: Path) -> int:
    """Answer which published table of its group a path leads to, counted from 1."""
    return int(path[path.index("published", 1) + 1]) + 1


def _sends(view: View, there: Target) -> bool:
    return there.moment is not None and isinstance(
        view.season.stages[there.moment.stage], QualifiersStage
    )
