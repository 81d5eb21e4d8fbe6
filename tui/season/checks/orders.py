"""Checks of the rules by which a stage orders its teams, and of what it carries over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui.season.checks.units import Unit, carried_from, rule_names
from tui.season.checks.walk import Part
from tui.season.raw.places import Path
from tui.season.raw.problems import Mistake, mistake
from tui.season.raw.roster import Raw, matches, named, numbered, tables, texts, units_of

_HEAD_TO_HEAD, _EARLIER = "head_to_head", "earlier_stage"
_RULES_OF_KEY = {
    "by": (_HEAD_TO_HEAD, _EARLIER),
    "then": (_HEAD_TO_HEAD,),
    "when": (_HEAD_TO_HEAD,),
    "stage": (_EARLIER,),
}
"""The rules of an order that have further keys, by key."""

_RULE_OF_LIST = {"seeding": "seeding", "coefficients": "coefficient"}
"""The rule of its order that reads what a stage lists, by the key of the list."""

_LEAGUES = frozenset({"league"})
_WITH_MATCHES = frozenset({"league", "knockout"})

_DEEPEST = 100
"""Stages on which one may build, directly and through others: more would nest the sums too deeply.

What is carried twice counts twice, so that the results of many stages would have no end either.
"""

_MOST_NAMED = 10
"""Names that a message lists: it is one line."""


def check_depth(part: Part) -> Iterator[Mistake]:
    """Check that stages do not build on earlier ones, and these on others, without end."""
    depth: dict[str, int] = {}
    for index, stage in part.file.stages.items():
        earlier = [depth.get(name, 0) for name in _built_on(stage)]
        built = min(_DEEPEST + 1, sum(earlier) + len(earlier))
        depth |= dict.fromkeys(texts([stage.get("name")]), built)
        if built > _DEEPEST >= max(earlier, default=0):
            yield mistake(("stages", index), "builds_on_too_many", most=_DEEPEST)


def _built_on(stage: Raw) -> Iterator[str]:
    """Yield the earlier stages that a stage carries over from, or reads in its order."""
    yield from carried_from(stage)
    for ranking in (stage, *tables(stage.get("across"))):
        yield from dict.fromkeys(named(ranking.get("order"), "stage"))


def check_order(part: Part) -> Iterator[Mistake]:
    """Check the order of a league stage and of its rankings across groups, and what they read."""
    unit, stage = part.unit, part.node
    if unit is None:
        return
    yield from _carry(unit)
    rules = set(unit.rules)
    yield from _order((*part.path, "order"), stage.get("order"), unit)
    for index, ranking in numbered(stage.get("across")):
        path = (*part.path, "across", index)
        rules.update(rule_names(ranking.get("order")))
        yield from _order((*path, "order"), ranking.get("order"), unit)
        if ranking.get("without_last") is True:
            yield from _without_last((*path, "without_last"), unit)
    for key, rule in _RULE_OF_LIST.items():
        if key in stage and rule not in rules:
            yield mistake((*part.path, key), "without_effect", rule=rule)
        if rule in rules and not stage.get(key):
            yield mistake((*part.path, "order"), "rule_without_values", rule=rule, key=key)
        yield from _listed(unit, key)


def _carry(unit: Unit) -> Iterator[Mistake]:
    carry, file = unit.node.get("carry"), unit.file
    if not isinstance(carry, dict):
        return
    for name in carried_from(unit.node):
        earlier = file.earlier(name, unit.index, _WITH_MATCHES)
        if earlier is None:
            known = file.last_names_before(unit.index, _WITH_MATCHES, _MOST_NAMED)
            path = (*unit.path, "carry", "from")
            yield mistake(path, "not_an_earlier_stage_with_matches", name=name, known=known)
        elif carry.get("against") in ("group", "stage") and _has_only_a_table(earlier):
            yield mistake((*unit.path, "carry", "against"), "no_matches_to_carry", name=name)


def _has_only_a_table(stage: Raw) -> bool:
    """Return whether a stage, or a group of it, has a published table and no matches."""
    return any(unit.get("published") and not matches(unit) for unit in units_of(stage))


def _order(path: Path, order: object, unit: Unit) -> Iterator[Mistake]:
    for index, listed in enumerate(order if isinstance(order, list) else []):
        # The bare name says the same as a table with nothing else.
        rule = {"rule": _EARLIER} if listed == _EARLIER else listed
        if isinstance(rule, dict):
            yield from _rule((*path, index), rule, unit)


def _rule(path: Path, rule: Raw, unit: Unit) -> Iterator[Mistake]:
    name, file = rule.get("rule"), unit.file
    for key, rules in _RULES_OF_KEY.items():
        if key in rule and name not in rules:
            yield mistake(path, "key_of_other_rules", key=key, rules=rules)
    if name == _HEAD_TO_HEAD and "position" in texts(rule.get("by")):
        yield mistake((*path, "by"), "position_in_head_to_head")
    if name == _EARLIER and "stage" not in rule:
        yield mistake(path, "stage_missing_in_rule")
    for stage in texts([rule.get("stage")]):
        if file.earlier(stage, unit.index, _LEAGUES) is None:
            known = file.last_names_before(unit.index, _LEAGUES, _MOST_NAMED)
            yield mistake(
                (*path, "stage"), "not_an_earlier_league", name=stage, meant=None, known=known
            )


def _without_last(path: Path, unit: Unit) -> Iterator[Mistake]:
    """Warn where a smaller group loses a match that it never had to leave out."""
    sizes = [len(group.members) for group in unit.groups]
    smallest, largest = min(sizes, default=0), max(sizes, default=0)
    if not smallest or smallest == largest:
        return
    index = sizes.index(smallest)
    name = next(iter(texts([unit.groups[index].node.get("name")])), "")
    yield mistake(
        path,
        "last_of_unequal_groups",
        group=name,
        number=index + 1,
        smallest=smallest,
        largest=largest,
    )


def _listed(unit: Unit, key: str) -> Iterator[Mistake]:
    """Check that a seeding or a list of coefficients names teams of the stage, each once."""
    listed, roster = unit.node.get(key), unit.file.roster
    names = texts(listed) if key == "seeding" else named(listed, "team")
    # With `carry` its teams may be those that it carries over.
    members = unit.table_members if names and "carry" not in unit.node else frozenset()
    for team, times in Counter(map(roster.own, names)).items():
        if times > 1:
            yield mistake((*unit.path, key), "listed_twice", team=team, times=times)
        if members and team not in members and roster.resolve(team):
            yield mistake((*unit.path, key), "not_a_member", team=team)
