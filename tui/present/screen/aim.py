"""Where on the screen one sees what a finding speaks of: the moment, the pane and the row."""

from __future__ import annotations

from tui.audit.finding import Finding
from tui.audit.target import Target, find_target
from tui.present.bracket.ties import key_of
from tui.present.bracket.tree import Node
from tui.present.page.page import Key
from tui.present.page.pane_names import Name
from tui.present.panes.facts import facts
from tui.present.panes.qualifiers import key_of_entry
from tui.present.view.view import View
from tui.present.words.stages import group_name
from tui.season.model import LeagueStage, QualifiersStage, Stage
from tui.season.named import NamedTuple
from tui.season.raw.places import Path
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
    """Return where one sees what a finding is about; None where nothing on the screen shows it."""
    there = find_target(view.season, finding)
    if there.kind == "known":
        return None
    if there.kind == "claim":
        return Aim("facts", _fact(view, finding.path))
    if there.match and there.moment:
        return Aim("rounds", (str(there.group), there.match.home, there.match.away), there.moment)
    if there.tie:  # a leg that no day is known of is seen there too
        return Aim("standings", key_of(Node(*there.tie)), there.moment)
    stage = view.season.stages[there.moment.stage] if there.moment else None
    if isinstance(stage, QualifiersStage):
        return Aim("qualifiers", _entry(stage, finding.locator.entry), there.moment)
    laid = (finding.locator.published or 0) + 1 if there.kind == "row" else 0
    return Aim("standings", _row(stage, there), there.moment, laid)


def _fact(view: View, path: Path) -> Key | None:
    """Return the first line of the fact that a claim is, or of what it is a part of."""
    wanted = tuple(str(step) for step in path)
    keys = [key for key in facts(view, _UNCUT).rows if wanted[: len(key) - 1] == key[:-1]]
    return max(keys, key=lambda key: (len(key), -int(key[-1])), default=None)


def _entry(stage: QualifiersStage, entry: int | None) -> Key | None:
    """Return the row of an entry; the whole stage has none."""
    return None if entry is None else key_of_entry(stage.entries[entry], entry)


def _row(stage: Stage | None, there: Target) -> Key | None:
    """Return the row of a team in the table of its group, or the first row of that."""
    if not isinstance(stage, LeagueStage):
        return None
    group = stage.all_groups[there.group]
    team = there.team or next(iter(group.team_names), None)
    return (group_name(group, there.group), team) if team else None
