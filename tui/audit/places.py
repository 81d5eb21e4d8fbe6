"""Where a finding is, in words: `Final stage › Round 2 › CNI v Melgar`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tui.audit.finding import Finding
from tui.audit.locator import Locator, Path
from tui.season.model import Claims, Match, PublishedTable, Round, Season, Tie

_CALLED = ("name", "department", "team", "player")


def place_finding(season: Season, finding: Finding) -> Finding:
    """Return a finding with its place in words."""
    locator = finding.locator
    parent = Locator(stage=locator.stage, group=locator.group)
    return replace(
        finding,
        where=describe_place(season, locator.path),
        stage=describe_place(season, parent.path),
    )


def describe_place(season: Season, path: Path, *, by_id: bool = False) -> str:
    """Say which part of a season a path leads to; `by_id` names sources as the file does."""
    parts: list[str] = []
    node: Any = season
    for depth, step in enumerate(path):
        parent = path[depth - 1] if depth else ""
        node = node[step] if isinstance(step, int) else getattr(node, step)
        if isinstance(step, str):
            parts.append(step.replace("_", " "))
            continue
        named = _called(node)
        if parent == "rounds" and isinstance(node, Round):
            parts[-1] = f"Round {step + 1}"
        elif named is not None:
            parts[-1] = named
        elif isinstance(node, Claims | PublishedTable):
            source = node.source if by_id else season.source_label(node.source, "")
            parts[-1] = f"published by {source}" if source else "published"
        else:
            parts[-1] = f"{parts[-1]} {step + 1}"
    return " › ".join(parts)


def _called(node: Any) -> str | None:
    """Answer what a reader calls a part; None where it has no name of its own."""
    if isinstance(node, Match):
        return f"{node.home} v {node.away}"
    if isinstance(node, Tie) and node.name is None and node.teams:
        return " v ".join(node.teams)
    for key in _CALLED:
        found = getattr(node, key, None)
        if isinstance(found, str):
            return found
    return None
