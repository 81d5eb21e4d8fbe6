"""Lists of scorers in the box of a match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from tui.formats.records import ScorerRecord
from tui.formats.wikitext.plain import BREAKS, Nodes, one_line
from tui.formats.wikitext.scan import Node, Text, templates_in

GOAL_TEMPLATES = {"goal", "gol", "goles", "golden goal", "silver goal", "gol de oro"}
MINUTE = r"\d{1,3}(?:\s*\+\s*\d{1,2})?"
MINUTES = re.compile(rf"{MINUTE}\s*(?:['\u2032\u2019\u00b4]|min\b\.?)?")
STARRED = re.compile(
    r"([^\d,;()]{2,60}?)[\s,]*\(?((?:\d{1,3}(?:\s?\+\s?\d{1,2})?\s?['\u2032\u2019\u00b4]?\s?"
    r"(?:\((?:[^()\d]{1,20})\)|pen\.?|o\.g\.|e\.p\.|p\.)?[\s,;y&]*)+)\)?"
)
OWN = re.compile(
    r"\bo\.?\s?g\b|own goal|en propia|en contra|\be\.\s?p\b|\bp\.\s?p\b|\ba\.\s?g\b|\bcsc\b",
    re.IGNORECASE,
)
NOT_A_NAME = re.compile(
    r"\((?:[^()]*)\)|\b(?:pen|o\.g|p|e\.p|min)\.|^\W+|[\s:,;.(\-–'\u2032]+$", re.IGNORECASE
)


def read_scorers(nodes: Nodes, side: Literal["home", "away"]) -> Iterator[ScorerRecord]:
    """Yield the scorers of a team, each with the goals of his."""
    for item in _items(nodes):
        minutes = [
            one_line(places)
            for template in templates_in(item)
            if template.name in GOAL_TEMPLATES
            for places in template.positional() or [()]
        ]
        if minutes:
            yield from _marked(item, minutes, side)
        else:
            yield from _written(one_line(item), side)


def _items(nodes: Nodes) -> Iterator[list[Node]]:
    """Yield the items of a list: its lines, or what breaks separate."""
    item: list[Node] = []
    for node in nodes:
        if not isinstance(node, Text):
            item.append(node)
            continue
        for number, text in enumerate(
            re.split(r"\n[*:#\s]*|^\s*[*:#]+", BREAKS.sub("\n", node.text))
        ):
            if number and item:
                yield item
                item = []
            if text.strip():
                item.append(Text(text, node.at))
    if item:
        yield item


def _marked(
    item: list[Node], minutes: list[str], side: Literal["home", "away"]
) -> Iterator[ScorerRecord]:
    """Yield the scorer of an item with a template of goals: minutes and notes by turns."""
    player = _name(one_line(item))
    goals = sum(1 for text in minutes if re.match(r"[\d?]", text))
    own = any(OWN.search(text) for text in (*minutes, one_line(item)))
    if player:
        yield ScorerRecord(player=player, goals=max(1, goals), side=side, own=own)


def _written(text: str, side: Literal["home", "away"]) -> Iterator[ScorerRecord]:
    """Yield the scorers of a line that names minutes in plain text."""
    found = False
    for scorer in STARRED.finditer(text[:2000]):
        player = _name(scorer[1])
        if not re.search(r"[^\W\d_]{2}", player):
            continue
        found = True
        goals = len(MINUTES.findall(re.sub(r"\([^()]*\)", "", scorer[2])))
        yield ScorerRecord(
            player=player, goals=max(1, goals), side=side, own=bool(OWN.search(scorer[2]))
        )
    player = "" if found or re.search(r"\d", text) else _name(text)
    if re.search(r"[^\W\d_]{2}", player) and len(player) <= 60:
        yield ScorerRecord(player=player, side=side, own=bool(OWN.search(text)))


def _name(text: str) -> str:
    """Return the name of a player without what stands beside it."""
    text = NOT_A_NAME.sub("", MINUTES.sub("", text))
    return re.sub(r"[\s:,;.(\-–'\u2032]+$|^[\W\d]+", "", text).strip()
