"""Where a part of a season file is: by the positions of its parents in their lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from tui.season.model import Group
from tui.season.model.matches import Match
from tui.season.named import NamedTuple
from tui.season.raw.places import Path


class Locator(NamedTuple):
    """A part of a season file. Positions are counted from 0; what does not apply is None.

    `claims` is a table of claims about the whole season, `published` a published table of a group.
    `field` is the last key, such as `goals` or `home`, and `item` the position in its list.

        Locator(stage=1, group=0, round=3, match=2, field="date")
    """

    known: int | None = None
    claims: int | None = None
    stage: int | None = None
    group: int | None = None
    round: int | None = None
    match: int | None = None
    play_off: int | None = None
    tie: int | None = None
    leg: int | None = None
    replay: int | None = None
    published: int | None = None
    row: int | None = None
    entry: int | None = None
    adjustment: int | None = None
    carried: int | None = None
    field: str | None = None
    item: int | None = None

    @property
    def path(self) -> Path:
        """The keys and positions that lead there."""
        steps = (
            ("known", self.known),
            ("published", self.claims),
            ("stages", self.stage),
            ("groups", self.group),
            ("rounds", self.round),
            ("matches", self.match),
            ("play_offs", self.play_off),
            ("ties", self.tie),
            ("legs", self.leg),
            ("replays", self.replay),
            ("published", self.published),
            ("table", self.row),
            ("entries", self.entry),
            ("adjustments", self.adjustment),
            ("carried", self.carried),
        )
        path: list[str | int] = []
        for key, position in steps:
            if position is not None:
                path += [key, position]
        if self.field is not None:
            path.append(self.field)
        if self.item is not None:
            path.append(self.item)
        return tuple(path)

    @property
    def table(self) -> Locator:
        """The published table that this row belongs to."""
        return self._replace(row=None, field="table", item=None)

    def at(self, field: str, item: int | None = None) -> Locator:
        """Return a field of this part, or an item of the list that the field is."""
        return self._replace(field=field, item=item)

    def is_in_group(self, group: Locator) -> bool:
        """Return whether this part is in a group, or in a stage that is not divided."""
        return self.stage == group.stage and group.group in (None, self.group)


Located: TypeAlias = tuple[Locator, Match]
"""A match and where it is."""


def locate_matches(parent: Locator, group: Group) -> Iterator[Located]:
    """Yield the matches of a group, those of its rounds first; no play-offs."""
    before = (None, None, parent.stage, parent.group)
    after = (None,) * (len(Locator._fields) - len(before) - 2)
    rounds = [(number, matchday.matches) for number, matchday in enumerate(group.rounds)]
    for number, matches in (*rounds, (None, group.matches)):
        for position, match in enumerate(matches):
            # as a tuple: a season has a hundred thousand of them, and names take twice the time
            yield tuple.__new__(Locator, (*before, number, position, *after)), match
