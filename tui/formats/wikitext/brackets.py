"""Brackets: `RoundN` and `Round16` by place, the others by names such as RD1-team1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tui.formats.records import Place
from tui.formats.wikitext.context import Context, Team, read_team
from tui.formats.wikitext.dates import read_day
from tui.formats.wikitext.places import Where, step_into
from tui.formats.wikitext.plain import one_line
from tui.formats.wikitext.scan import Node, Template
from tui.formats.wikitext.ties import Tie, take_tie

BY_PLACE = re.compile(r"^(?:#invoke:roundn|roundn?\s?-?(\d+)\b.*|round(\d+)\b.*)$")
SIZE = re.compile(r"(\d+)")
NAMED = re.compile(
    r"^(rd\d+[a-z]?|ronda\d+|3rd|consol)-?(team|equipo|score|goles|marcador|res|date|fecha)0*(\d+)"
    r"(?:-(\d+|agg|tot|p|pen|aggr?))?$"
)
THIRD = "Third place"
ROUND_NAMES = {1: "Final", 2: "Semi-finals", 4: "Quarter-finals"}
LABEL = re.compile(r"rd\d+[a-z]?|ronda\d+|consol|3rd")


def is_bracket(template: Template) -> bool:
    """Return whether a template is a bracket of either kind."""
    if BY_PLACE.match(template.name):
        return True
    return any(part.name and NAMED.match(part.name) for part in template.arguments[:80])


def read_bracket(template: Template, context: Context) -> None:
    """Read the ties of a bracket."""
    if BY_PLACE.match(template.name):
        _read_places(template, context)
    else:
        _read_names(template, context)


def _read_places(template: Template, context: Context) -> None:
    """Read a bracket whose ties follow each other: day and ground, team, score, team, score."""
    places = template.positional()
    named = template.named()
    function = ""
    if template.name.startswith("#invoke"):
        function = one_line(places[0]) if places else ""
        places = places[1:]
    sizes = SIZE.search(function) or SIZE.search(template.name)
    teams = int(sizes[1]) if sizes and len(sizes[1]) < 4 else 0
    columns = one_line(named.get("columns", ()))
    if not teams and re.fullmatch(r"\d", columns):
        teams = 2 ** int(columns)
    if teams < 2:
        context.add_unread(
            template.at, one_line(named.get("rd1", ())) or template.name, result=True
        )
        return
    counted = one_line(named.get("legs", ()))
    scores = int(counted) if re.fullmatch(r"[2-4]", counted) else 1
    if scores == 1 and "2legs" in template.name.replace(" ", ""):
        scores = 3
    size = 3 + 2 * scores
    for number, title in enumerate(_titles(teams, named)):
        row = places[number * size : number * size + size]
        row += [()] * (size - len(row))
        first, second = row[1 : 2 + scores], row[2 + scores : 3 + 2 * scores]
        _take(context, title, row[0], first, second)


def _titles(teams: int, named: dict[str, tuple[Node, ...]]) -> Iterator[str]:
    """Yield the title of the round of each tie; the match for the third place comes last."""
    count = teams // 2
    number = 1
    while count:
        title = one_line(named.get(f"rd{number}", ()))
        for _ in range(count):
            yield title or ROUND_NAMES.get(count, f"Round of {2 * count}")
        count //= 2
        number += 1
    yield one_line(named.get("consol", ())) or THIRD


def _take(
    context: Context,
    title: str,
    day: tuple[Node, ...],
    first: list[tuple[Node, ...]],
    second: list[tuple[Node, ...]],
) -> None:
    """Add a tie of two columns: a team, and its goals in each match."""
    teams = read_team(first[0]), read_team(second[0])
    goals = [one_line(nodes) for nodes in first[1:]], [one_line(nodes) for nodes in second[1:]]
    slot = _Slot(teams=list(teams), goals=[goals[0], goals[1]])
    slot.date = read_day(day, context.years)
    slot.at = next((node.at for node in (*first[0], *second[0])), 0)
    _take_slot(context, title, slot)


@dataclass(slots=True)
class _Slot:
    """A tie of a bracket as far as it is known."""

    teams: list[Team] = field(default_factory=lambda: [Team(""), Team("")])
    goals: list[list[str]] = field(default_factory=lambda: [[], []])
    total: list[str] = field(default_factory=lambda: ["", ""])
    date: str | None = None
    at: int = 0


def _read_names(template: Template, context: Context) -> None:
    """Read a bracket whose arguments say round and place."""
    named = template.named()
    slots: dict[tuple[str, int], _Slot] = {}
    labels: dict[str, str] = {}
    for name, nodes in named.items():
        if LABEL.fullmatch(name):
            labels[name] = one_line(nodes)
        argument = NAMED.match(name)
        if not argument or len(argument[3]) > 3:
            continue
        number = int(argument[3])
        slot = slots.setdefault((argument[1], (number - 1) // 2), _Slot())
        _fill(slot, (number - 1) % 2, (argument[2], argument[4]), nodes, context)
    firsts = [key for key in slots if key[0] == "rd1"]
    for key, slot in slots.items():
        size = 1 + max(place for round_name, place in slots if round_name == key[0])
        title = labels.get(key[0]) or _default_title(key[0], size, len(firsts))
        if key[1] and key[1] == _ties_of(key[0], len(firsts)) == 1:
            title = THIRD
        slot.at = slot.at or template.at
        _take_slot(context, title, slot)


def _default_title(name: str, size: int, first: int) -> str:
    """Return the title that a bracket prints over a round that is given none."""
    if name in {"3rd", "consol"} or name.endswith("b"):
        return THIRD
    size = _ties_of(name, first) or size
    return ROUND_NAMES.get(size, f"Round of {2 * size}")


def _ties_of(name: str, first: int) -> int:
    """Return how many ties a round has, by those of the first; 0 where that is not known."""
    number = re.sub(r"\D", "", name)
    return max(1, first >> (int(number[:2]) - 1)) if number and first and int(number[:2]) else 0


def _fill(
    slot: _Slot,
    side: int,
    what: tuple[str, str | None],
    nodes: tuple[Node, ...],
    context: Context,
) -> None:
    """Put an argument into the tie that it belongs to."""
    kind, part = what
    if kind in {"team", "equipo"}:
        slot.teams[side] = read_team(nodes)
        slot.at = slot.at or next((node.at for node in nodes), 0)
    elif kind in {"date", "fecha"}:
        slot.date = read_day(nodes, context.years)
    elif part and part.startswith(("agg", "tot")):
        slot.total[side] = one_line(nodes)
    elif part and part.startswith("p"):
        slot.goals[side] = [f"{text} ({one_line(nodes)})" for text in slot.goals[side]]
    elif part is None or (part.isdecimal() and len(slot.goals[side]) < 4):
        slot.goals[side].append(one_line(nodes))


def _take_slot(context: Context, title: str, slot: _Slot) -> None:
    """Add the matches of a tie of a bracket, under the title of its round."""
    first, second = slot.teams
    if not first.name and not second.name:
        return
    pairs = _pairs(slot)
    if not any(pairs) and not (first.name and second.name):
        return
    total = _joined(slot.total[0], slot.total[1])
    if len(pairs) == 3 and _is_sum(slot.goals):
        total = total or pairs[2]
        pairs = pairs[:2]
    before = context.where
    context.where = _under(before, title)
    tie = Tie(
        at=slot.at,
        first=first,
        second=second,
        legs=tuple(pairs) or ("",),
        total=total,
        date=slot.date,
    )
    take_tie(context, tie, "bracket")
    context.where = before


def _under(where: Where, title: str) -> Where:
    """Return the place of a round of a bracket."""
    stepped = step_into(where, title, only_known=True)
    place = stepped.place
    if stepped is where:
        place = Place(
            competition=place.competition,
            season=place.season,
            stage=place.stage,
            round=title or None,
        )
    return replace(stepped, place=replace(place, knockout=True))


def _pairs(slot: _Slot) -> list[str]:
    """Return the scores of a tie, each as one text, without the empty ones at the end."""
    longest = max(len(goals) for goals in slot.goals)
    columns = [[*goals, *[""] * (longest - len(goals))] for goals in slot.goals]
    pairs = [_joined(first, second) for first, second in zip(*columns, strict=True)]
    while len(pairs) > 1 and not pairs[-1]:
        pairs.pop()
    return pairs


def _joined(first: str, second: str) -> str:
    """Return "2–1" for the goals of two teams, with what stands beside them.

    Kicks stand in brackets behind the goals, or in small letters: 2 (4), 1 (2).
    """
    goals = [
        re.match(r"\D{0,3}(\d{1,2})(?!\d)\s*(?:\(\s*(\d{1,2})\s*\)|[p*]?\s*$|\W)?", text)
        for text in (first, second)
    ]
    if not goals[0] or not goals[1]:
        return " ".join(
            dict.fromkeys(text for text in (first, second) if text and text not in "–-—")
        )
    score = f"{goals[0][1]}–{goals[1][1]}"
    if goals[0][2] and goals[1][2]:
        score += f" ({goals[0][2]}–{goals[1][2]} p)"
    if "a.e.t" in first + second:
        score += " a.e.t."
    return score


def _is_sum(goals: list[list[str]]) -> bool:
    """Return whether the third of three scores is the sum of the others, for both teams."""
    numbers = [[re.match(r"\D{0,3}(\d{1,2})", text) for text in side] for side in goals]
    return all(
        len(side) == 3 and all(side) and int(side[0][1]) + int(side[1][1]) == int(side[2][1])  # type: ignore[index]  # all of them match
        for side in numbers
    )
