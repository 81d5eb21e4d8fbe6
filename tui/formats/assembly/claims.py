"""What a source says of a whole season, as the claims of a season file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tui.formats.assembly.draft import Lines, Node, filled, score_text
from tui.formats.assembly.names import Names
from tui.formats.assembly.stages import Entries, Stage
from tui.formats.records import (
    ChangeRecord,
    ClaimRecord,
    Record,
    ResultRecord,
    ScorerRecord,
)
from tui.formats.titles import slug
from tui.season.resemblance import BEGINS, resemblance

_OF_A_TEAM = frozenset({"champion", "runner_up"})
_OF_TEAMS = frozenset({"promoted", "relegated"})
_ONLY = re.compile(r"\b(?:only|s[oó]lo|solamente|únicamente)\b", re.IGNORECASE)
_NEIGHBOURS = ("previous", "next")


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
        if not isinstance(record, ClaimRecord) or record.key in _NEIGHBOURS:
            continue
        competition = record.place.competition if several else None
        node = nodes.get(competition)
        if node is None:
            scope = [stage.name for stage in stages if stage.chapter.competition == competition]
            node = {"source": source}
            if competition is not None and scope:
                node["scope"] = ", ".join(scope)
            nodes[competition] = lines.mark(node, record.line)
        if record.key not in node:
            node[record.key] = _value(record, lambda name: _own(name, names, known))
            lines.mark_key(node, record.key, record.line)
    made = [node for node in nodes.values() if len(node) > 1]
    for node in made:
        if only := _only_stage(node, stages):
            node.setdefault("scope", only)
    return made


def _only_stage(node: Node, stages: Sequence[Stage]) -> str | None:
    """Return the only stage with results, where a source says that it counts but a part."""
    played = [stage for stage in stages if not isinstance(stage, Entries)]
    is_part = _ONLY.search(node.get("note", "")) is not None
    return played[0].name if is_part and len(played) == 1 < len(stages) else None


def neighbours(records: Iterable[Record], competition: str) -> Node:
    """Return the names of the files of the seasons before and after, as a source names those."""
    return {
        record.key: slug(str(record.value), competition)
        for record in records
        if isinstance(record, ClaimRecord) and record.key in _NEIGHBOURS
    }


def change_nodes(records: Iterable[Record], names: Names, lines: Lines, source: str) -> list[Node]:
    """Return the teams that came into the competition or left it before the season."""
    return [
        lines.mark(
            filled(
                kind=record.kind,
                division=record.division,
                teams=[names.own(team) for team in record.teams],
                source=source,
            ),
            record.line,
        )
        for record in changes_in(records)
    ]


def changes_in(records: Iterable[Record]) -> list[ChangeRecord]:
    """Return the changes of teams in the order in which a season file has them."""
    return [record for record in records if isinstance(record, ChangeRecord) and record.teams]


def _value(record: ClaimRecord, own: Callable[[str], str]) -> Any:
    value = record.value
    if isinstance(value, tuple):
        if record.key in _OF_TEAMS:
            return [own(item) for item in value if isinstance(item, str)]
        return [_item(item, own) for item in value]
    if isinstance(value, str):
        if record.key in _OF_TEAMS:
            return [own(value)]
        return own(value) if record.key in _OF_A_TEAM else value
    return value


def _item(item: ScorerRecord | ResultRecord | str, own: Callable[[str], str]) -> Any:
    """Return what a list of claims holds: a player with goals, a result."""
    if isinstance(item, ScorerRecord):
        return {"player": item.player, "goals": item.goals}
    if isinstance(item, ResultRecord):
        return {"home": own(item.home), "away": own(item.away), "score": score_text(item.score)}
    return item


def _own(name: str, names: Names, teams: Sequence[str]) -> str:
    """Return the name of the team that a claim is about: the only one that its name may be."""
    taken = names.own(name)
    if taken in teams:
        return taken
    levels = {team: resemblance(taken, team) for team in teams}
    best = max(levels.values(), default=0)
    fitting = [team for team, level in levels.items() if level == best >= BEGINS]
    return fitting[0] if len(fitting) == 1 else taken
