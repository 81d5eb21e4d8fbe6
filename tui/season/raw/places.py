"""Places in a season file: the path to a part, and the names by which a reader finds it.

The same functions serve a file that has just been parsed, made of dictionaries, and a season that
has been loaded, made of models.
"""

from __future__ import annotations

from typing import Protocol, TypeAlias, TypeGuard, cast

from tui.season.named import NamedTuple

Path: TypeAlias = tuple[str | int, ...]
"""The way to a part of a season file: keys of tables, and indexes in lists from 0."""

_NAME_KEYS = ("name", "department", "team", "id", "player")
_SINGULAR = {"ties": "tie"}


class Table(Protocol):
    """A part with keys: a dictionary, or a model of the season."""

    def get(self, key: str) -> object:
        """Return the value of a key, None where the part has none."""
        ...


class Step(NamedTuple):
    """A part on the way to a place: its key, its number in a list from 1, and its own name.

    `source` is the id of the source of a published table or claim, `label` what it is called.
    """

    key: str
    number: int | None = None
    name: str = ""
    source: str = ""
    label: str = ""

    def text(self, *, with_ids: bool, plain_keys: bool) -> str:
        """Return what a reader calls the part."""
        key = self.key.replace("_", " ") if plain_keys else self.key
        if self.source:
            return f"{key} by {self.source if with_ids else self.label}"
        if self.number is None or self.key == "published":
            return key
        return self.name or f"{_SINGULAR.get(key, key)} {self.number}"


class Place(NamedTuple):
    """The steps that lead from a season to one of its parts."""

    steps: tuple[Step, ...] = ()

    @classmethod
    def of(cls, season: Table, path: Path) -> Place:
        """Return the place to which a path leads, in a parsed file or in a loaded season."""
        steps: list[Step] = []
        node: object = season
        for step in path:
            if isinstance(step, int) and _is_table(node):
                continue  # a single table where the path has a list of one
            node = _child(node, step)
            if isinstance(step, str):
                steps.append(Step(step))
                if step == "published" and _is_table(node):
                    steps[-1] = _published(season, node)
            elif steps:
                key = steps[-1].key
                is_published = key == "published" and _is_table(node)
                steps[-1] = (
                    _published(season, cast("Table", node))
                    if is_published
                    else Step(key, step + 1, _name_in_list(node, key, step + 1))
                )
        return cls(tuple(steps))

    def text(self, *, with_ids: bool = False, plain_keys: bool = False) -> str:
        """Return the place as one line: `Final stage › Round 3 › CNI v Melgar › score`.

        Args:
            with_ids: name sources by their ids and not by their labels.
            plain_keys: write keys without underscores.
        """
        return " › ".join(
            step.text(with_ids=with_ids, plain_keys=plain_keys) for step in self.steps
        )


def _is_table(node: object) -> TypeGuard[Table]:
    """Return whether a node has keys; asking the protocol itself takes twenty times as long."""
    return hasattr(node, "get")


def _child(node: object, step: str | int) -> object:
    if isinstance(step, str):
        return node.get(step) if _is_table(node) else None
    return node[step] if isinstance(node, list | tuple) and step < len(node) else None


def _name_in_list(node: object, key: str, number: int) -> str:
    """Return what a reader calls an element of the list under a key; empty where it has no name."""
    if not _is_table(node):
        return f"Round {number}" if key == "rounds" else ""
    if key == "ties":
        return " v ".join(_texts(node.get("teams"))) or _name(node)
    if key == "rounds" and node.get("ties") is None:
        return f"Round {number}"
    return _name(node)


def _name(node: Table) -> str:
    """Return the name of a part, the teams of a match, or who it is about."""
    sides = _texts([node.get("home"), node.get("away")])
    if len(sides) == 2:
        return " v ".join(sides)
    return next(iter(_texts([node.get(key) for key in _NAME_KEYS])), "")


def _published(season: Table, node: Table) -> Step:
    """Return the step to a published table or claim, with the source that prints it."""
    source = node.get("source")
    if not isinstance(source, str):
        return Step("published")
    return Step("published", source=source, label=_label(season, source))


def _label(season: Table, source: str) -> str:
    """Return what a sentence calls a source: its name, or else its title."""
    sources = season.get("sources")
    for entry in sources if isinstance(sources, list | tuple) else ():
        if _is_table(entry) and entry.get("id") == source:
            return next(iter(_texts([entry.get("name"), entry.get("title")])), source)
    return source


def _texts(values: object) -> list[str]:
    if not isinstance(values, list | tuple):
        return []
    return [value for value in values if isinstance(value, str)]
