"""What a source says of a whole season, as the claims of a season file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tui.formats.assembly.draft import Lines, Node
from tui.formats.assembly.names import Names
from tui.formats.assembly.stages import Stage
from tui.formats.records import ClaimRecord, Record, ScorerRecord
from tui.season.resemblance import BEGINS, resemblance

_OF_A_TEAM = frozenset({"champion", "runner_up"})
_OF_TEAMS = frozenset({"promoted", "relegated"})


def claim_nodes(
    records: Sequence[Record],
    names: Names,
    teams: Iterable[str],
    stages: Sequence[Stage],
    lines: Lines,
    source: str,
) -> list[Node]:
    """Return the claims of a source: those of all it holds, and those of parts of it."""
    known = sorted(teams)
    several = len({stage.chapter.competition for stage in stages}) > 1
    nodes: dict[str | None, Node] = {}
    for record in records:
        if not isinstance(record, ClaimRecord):
            continue
        competition = record.place.competition if several else None
        node = nodes.get(competition)
        if node is None:
            scope = [stage.name for stage in stages if stage.chapter.competition == competition]
            node = {"source": source}
            if competition is not None and scope:
                node["scope"] = ", ".join(scope)
            nodes[competition] = lines.mark(node, record.line)
        value = _value(record, lambda name: _own(name, names, known))
        node.setdefault(record.key, value)
    return [node for node in nodes.values() if len(node) > 1]


def _value(record: ClaimRecord, own: Callable[[str], str]) -> Any:
    value = record.value
    if isinstance(value, tuple):
        if record.key in _OF_TEAMS:
            return [own(item) for item in value if isinstance(item, str)]
        return [
            {"player": item.player, "goals": item.goals} if isinstance(item, ScorerRecord) else item
            for item in value
        ]
    if isinstance(value, str):
        if record.key in _OF_TEAMS:
            return [own(value)]
        return own(value) if record.key in _OF_A_TEAM else value
    return value


def _own(name: str, names: Names, teams: Sequence[str]) -> str:
    """Return the name of the team that a claim is about: the only one that its name may be."""
    taken = names.own(name)
    if taken in teams:
        return taken
    fitting = [team for team in teams if resemblance(taken, team) >= BEGINS]
    return fitting[0] if len(fitting) == 1 else taken
