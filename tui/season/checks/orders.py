"""What must hold of the rules by which a stage orders its teams, and of what it carries over.

Like `tui.season.checks.parts` this reads the raw TOML and passes over what has the wrong shape.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui.season.checks.parts import Found, Raw, where
from tui.season.raw.places import Path
from tui.season.raw.problems import Problem, Severity
from tui.season.raw.roster import Roster, matches, named, tables, texts, units_of

_Said = tuple[Path, str, Severity]

_HEAD_TO_HEAD, _EARLIER = "head_to_head", "earlier_stage"
_KEYS_OF = {
    "by": (_HEAD_TO_HEAD, _EARLIER),
    "then": (_HEAD_TO_HEAD,),
    "when": (_HEAD_TO_HEAD,),
    "stage": (_EARLIER,),
}
"""The rules of an order that have further keys, by key."""
_READ_BY = {"seeding": "seeding", "coefficients": "coefficient"}
"""What a stage lists for one rule of its order."""
_OF_MATCHES = ("league", "knockout")
_DEEPEST = 100
"""Stages on which one may build, directly and through others: more would nest the sums too deeply.

What is carried twice counts twice, so that the results of many stages would have no end either.
"""

_MOST_NAMED = 10
"""Names that a message lists."""


def check_orders(raw: Raw, roster: Roster) -> list[Found]:
    """Return every rule of an order and every carry that does not fit, with its path."""
    stages = list(tables(raw.get("stages")))
    found = [*_too_deep(stages)]
    before: dict[str, Raw] = {}
    for index, stage in enumerate(stages):
        if stage.get("kind") == "league":
            found += _stage(("stages", index), stage, before, roster)
        if stage.get("kind") in _OF_MATCHES:
            before |= dict.fromkeys(texts([stage.get("name")]), stage)
    return [
        (path, Problem(0, where(raw, path), what, severity=severity))
        for path, what, severity in found
    ]


def _too_deep(stages: Sequence[Raw]) -> Iterator[_Said]:
    """Find where stages build on earlier ones, and these on others, without end."""
    depth: dict[str, int] = {}
    for index, stage in enumerate(stages):
        earlier = [depth.get(name, 0) for name in _built_on(stage)]
        built = min(_DEEPEST + 1, sum(earlier) + len(earlier))
        depth |= dict.fromkeys(texts([stage.get("name")]), built)
        if built > _DEEPEST >= max(earlier, default=0):
            what = (
                f"builds on more than {_DEEPEST} stages that build on each other,"
                f" expected {_DEEPEST} at most"
            )
            yield ("stages", index), what, "error"


def _built_on(stage: Raw) -> Iterator[str]:
    """Yield the earlier stages that a stage carries over from, or reads in its order."""
    carry = stage.get("carry")
    names = carry.get("from") if isinstance(carry, dict) else None
    yield from texts([names] if isinstance(names, str) else names)
    for part in (stage, *tables(stage.get("across"))):
        yield from dict.fromkeys(named(part.get("order"), "stage"))


def _stage(path: Path, stage: Raw, before: Mapping[str, Raw], roster: Roster) -> Iterator[_Said]:
    yield from _carry(path, stage, before)
    names = set(_names(stage.get("order")))
    yield from _order((*path, "order"), stage.get("order"), before)
    for index, one in enumerate(tables(stage.get("across"))):
        place = (*path, "across", index)
        names.update(_names(one.get("order")))
        yield from _order((*place, "order"), one.get("order"), before)
        if one.get("without_last") is True:
            yield from _without_last((*place, "without_last"), stage, roster)
    for key, rule in _READ_BY.items():
        if key in stage and rule not in names:
            yield (*path, key), f'without effect: the order has no "{rule}"', "warning"
        if rule in names and not stage.get(key):
            what = f'"{rule}" decides, but by what: {key} is missing'
            yield (*path, "order"), what, "error"
        yield from _listed((*path, key), stage, key, roster)


def _names(order: object) -> list[str]:
    return [*texts(order), *named(order, "rule")]


def _carry(path: Path, stage: Raw, stages: Mapping[str, Raw]) -> Iterator[_Said]:
    carry = stage.get("carry")
    if not isinstance(carry, dict):
        return
    names = carry.get("from")
    for name in texts([names] if isinstance(names, str) else names):
        earlier = stages.get(name)
        if earlier is None:
            known = _few(stages)
            what = f'"{name}" is not a league or knock-out stage before this one, expected {known}'
            yield (*path, "carry", "from"), what, "error"
        elif carry.get("against") in ("group", "stage"):
            for unit in units_of(earlier):
                if unit.get("published") and not any(True for _ in matches(unit)):
                    what = (
                        f'"{name}" has a published table and no matches,'
                        " expected matches: nobody knows who won against whom"
                    )
                    yield (*path, "carry", "against"), what, "error"
                    break


def _few(names: Iterable[str]) -> str:
    """List the last few of some names: a message is one line."""
    return ", ".join(f'"{one}"' for one in list(names)[-_MOST_NAMED:]) or "one"


def _order(path: Path, order: object, before: Mapping[str, Raw]) -> Iterator[_Said]:
    for index, rule in enumerate(order if isinstance(order, list) else []):
        place = (*path, index)
        if rule == _EARLIER:
            rule = {"rule": _EARLIER}  # noqa: PLW2901  the bare name says the same
        if not isinstance(rule, dict):
            continue
        name = rule.get("rule")
        for key, rules in _KEYS_OF.items():
            if key in rule and name not in rules:
                yield place, f"{key} is a key of {' and '.join(rules)} alone", "error"
        if name == _HEAD_TO_HEAD and "position" in texts(rule.get("by")):
            what = f'"position" is a place in an earlier table, expected it with "{_EARLIER}"'
            yield (*place, "by"), what, "error"
        if name == _EARLIER and "stage" not in rule:
            what = f'"{_EARLIER}" decides, but which stage: stage is missing'
            yield place, what, "error"
        for stage in texts([rule.get("stage")]):
            if before.get(stage, {}).get("kind") != "league":
                leagues = _few(name for name, one in before.items() if one["kind"] == "league")
                what = f'"{stage}" is not an earlier league stage, expected {leagues}'
                yield (*place, "stage"), what, "error"


def _without_last(path: Path, stage: Raw, roster: Roster) -> Iterator[_Said]:
    """Warn where a smaller group loses a match that it never had to leave out."""
    groups = list(tables(stage.get("groups")))
    sizes = [len(roster.members(group)) for group in groups]
    smallest = min(sizes, default=0)
    if not smallest or smallest == max(sizes):
        return
    at = sizes.index(smallest)
    name = texts([groups[at].get("name")]) or [f"Group {at + 1}"]
    what = (
        f"takes the results against the last of {name[0]} away too, which has {smallest} teams"
        f" where others have {max(sizes)}; against_top = {smallest} compares them equally"
    )
    yield path, what, "warning"


def _listed(path: Path, stage: Raw, key: str, roster: Roster) -> Iterator[_Said]:
    """Check that a seeding or a list of coefficients names teams of the stage, each once."""
    listed = stage.get(key)
    names = texts(listed) if key == "seeding" else named(listed, "team")
    members: set[str] = set()
    if names and "carry" not in stage:  # else its teams may be those that it carries over
        members = members.union(*(roster.members(unit) for unit in units_of(stage)))
    teams = Counter(roster.resolve(name) or name for name in names)
    for team, times in teams.items():
        if times > 1:
            yield path, f"{team} is listed {times} times, expected once", "error"
        if members and team not in members and roster.resolve(team):
            yield path, f"{team} is not among the teams of this stage", "error"
