"""Who takes part: the team names that a file declares, and what each of them stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tui.season.raw.names import name_key
from tui.season.raw.nearest import nearest
from tui.season.raw.places import Path

Raw: TypeAlias = Mapping[str, Any]
"""A table of a file that has not been checked yet."""


@dataclass
class Hints:
    """Nearest words, so many and no more: comparing is slow, a file may have a million mistakes."""

    left: int = 100
    comparisons: int = 8_000

    def nearest_of(self, word: str, known: Callable[[], Collection[str]]) -> str | None:
        """Return the same of words that are collected only as long as hints last."""
        if not self.left:
            return None
        words = known()
        if len(words) > self.comparisons:
            self.left = 0
        return self.nearest(word, words)

    def nearest(self, word: str, known: Collection[str]) -> str | None:
        """Return the known word that is written most like this one, as long as hints last."""
        if not self.left or len(known) > self.comparisons:
            return None
        self.left -= 1
        self.comparisons -= len(known)
        return nearest(word, known)


@dataclass(frozen=True)
class Roster:
    """Every name a team goes by, mapped to the team's own name.

    Names that differ only in normal form, case or blanks are those of one team: `by_key` maps what
    they have in common to its own name, `variants` the names that a file also writes it with.
    `units` are the names that each stage and group declares or plays with, by its path.
    """

    names: Mapping[str, str]
    by_key: Mapping[str, str] = field(default_factory=dict)
    variants: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[Path, frozenset[str]] = field(default_factory=dict)
    hints: Hints = field(default_factory=Hints, compare=False)

    def resolve(self, name: str) -> str | None:
        """Return the team's own name, or None when nobody is called so."""
        return self.names.get(name) or self.by_key.get(name_key(name))

    def own(self, name: str) -> str:
        """Return the team's own name, or the name itself when nobody is called so."""
        return self.names.get(name) or self.by_key.get(name_key(name), name)

    def nearest(self, name: str) -> str | None:
        """Return the known name that is written most like this one, as long as hints last."""
        return self.hints.nearest(name, self.names)

    def members(self, path: Path) -> frozenset[str]:
        """Return the teams that a stage or group names, by their own names."""
        return frozenset(map(self.own, self.units.get(path, ())))

    @classmethod
    def of(cls, raw: Raw) -> Roster:
        """Collect the names from a season that has not been checked yet.

        Teams are declared in `[[teams]]`, by the entries of a qualifiers stage and by the `teams`
        of a stage or group. Only where a file declares none do its matches and tables declare them.
        """
        aliases: dict[str, str] = {}
        own: list[str] = []
        for team in tables(raw.get("teams")):
            name = team.get("name")
            if isinstance(name, str):
                own.append(name)
                aliases.update(dict.fromkeys(texts(team.get("aliases")), name))
        declared, met = set(own), set[str]()
        by_unit: dict[Path, frozenset[str]] = {}
        for path, unit in units(raw):
            of_unit = _declared(unit), _met(unit)
            declared |= of_unit[0]
            met |= of_unit[1]
            by_unit[path] = frozenset(of_unit[0] | of_unit[1])
        names = {name: name for name in sorted(declared or met)}
        names |= aliases
        owners: dict[str, list[str]] = {}
        for name, owner in names.items():
            owners.setdefault(name_key(name), []).append(owner)
        shared = {key: teams for key, teams in owners.items() if len(set(teams)) > 1}
        by_key = {key: teams[0] for key, teams in owners.items()}
        by_key |= _most_written(raw, own, shared) if shared else {}
        variants = {
            name: by_key[key] for name in names for key in [name_key(name)] if key in shared
        }
        variants = {name: owner for name, owner in variants.items() if name != owner}
        return cls({**names, **variants}, by_key, variants, by_unit)


def _most_written(
    raw: Raw, own: Iterable[str], shared: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """Return which of several ways to write a name is the team's own, by what they share.

    It is the one in `[[teams]]`, or else the one that most matches have.
    """
    listed = {name_key(name): name for name in reversed(list(own))}
    written = Counter(
        match.get(side)
        for _, unit in units(raw)
        for match in matches(unit)
        for side in ("home", "away")
        if _is_text(match.get(side))
    )
    return {
        key: listed.get(key) or min(names, key=lambda name: (-written[name], name))
        for key, names in shared.items()
    }


def tables(value: Any) -> list[Raw]:
    """Return the tables of a list, passing over what is something else."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def numbered(value: Any) -> Iterator[tuple[int, Raw]]:
    """Yield the tables of a list with their indexes."""
    if isinstance(value, list):
        yield from ((index, item) for index, item in enumerate(value) if isinstance(item, dict))


def one_or_many(value: Any) -> list[Raw]:
    """Return the tables of a list, or the single table that stands in its place."""
    return tables([value] if isinstance(value, dict) else value)


def texts(value: Any) -> list[str]:
    """Return the texts of a list, passing over what is something else."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def text_or_texts(value: Any) -> list[str]:
    """Return the texts of a list, or the single text that stands in its place."""
    return [value] if isinstance(value, str) else texts(value)


def named(value: Any, key: str) -> list[str]:
    """Return the texts that the tables of a list hold under a key."""
    return [item[key] for item in tables(value) if _is_text(item.get(key))]


def units(raw: Raw) -> Iterator[tuple[Path, Raw]]:
    """Yield every stage and every group of an unchecked season with its path."""
    for index, stage in numbered(raw.get("stages")):
        yield ("stages", index), stage
        for number, group in numbered(stage.get("groups")):
            yield ("stages", index, "groups", number), group


def units_of(stage: Raw) -> Iterator[Raw]:
    """Yield an unchecked stage and its groups."""
    yield stage
    yield from tables(stage.get("groups"))


def matches(unit: Raw) -> list[Raw]:
    """Return the matches of an unchecked stage or group, those of its rounds first."""
    listed: list[Raw] = []
    for one_round in tables(unit.get("rounds")):
        listed += tables(one_round.get("matches"))
        for tie in tables(one_round.get("ties")):
            listed += tables(tie.get("legs"))
            listed += tables(tie.get("replays"))
    return listed + tables(unit.get("matches"))


def _declared(unit: Raw) -> set[str]:
    """Return the names that a stage or group declares."""
    return {*texts(unit.get("teams")), *named(unit.get("entries"), "team")}


def _met(unit: Raw) -> set[str]:
    """Return the names in the tables and matches of a stage or group."""
    met: set[str] = set()
    for published in one_or_many(unit.get("published")):
        met.update(named(published.get("table"), "team"))
    met.update(named(unit.get("carried"), "team"))
    for one_round in tables(unit.get("rounds")):
        for tie in tables(one_round.get("ties")):
            met.update(texts(tie.get("teams")))
    # In a long list equal matches are one table: see `tui.season.raw.reading`.
    for match in {id(match): match for match in matches(unit)}.values():
        home, away = match.get("home"), match.get("away")
        if home.__class__ is str:
            met.add(home)
        if away.__class__ is str:
            met.add(away)
    return met


def _is_text(value: Any) -> bool:
    return isinstance(value, str)
