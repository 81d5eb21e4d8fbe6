"""What stands below tables as text: decisions away from the pitch, and what every sign means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.present.page.text import clean
from tui.present.standings.columns import ADJUSTED, Entry, zone_mark
from tui.present.standings.units import Unit, units
from tui.present.view.view import View
from tui.present.words.decisions import (
    MOVEMENT_BY_EDIT_SIGN,
    MOVEMENT_SIGN,
    SHARED_SIGN,
    adjusted_sign,
    adjustment_note,
    carried_note,
    order_note,
    play_off_note,
    ruling_note,
    succession_note,
)
from tui.present.words.phrases import champions_words
from tui.present.words.prizes import prize_words
from tui.present.words.stages import group_name
from tui.standings.table import Table


def footnotes(view: View, shown: Sequence[Unit] | None = None) -> Iterator[str]:
    """Yield what the tables of a stage contain beside results, and what their signs mean.

    `shown` are the tables, where they are known already.
    """
    tables, stage = view.tables.stage(view.moment.stage), view.league
    if tables is None or stage is None:
        yield from _of_title(view)
        return
    for index, group in enumerate(stage.all_groups):
        table = view.table(index)
        if table is not None:
            name = f"{group_name(group, index)}: " if stage.groups else ""
            yield from (f"{name}{note}" for note in _of_table(table))
    yield from _of_title(view)
    known = units(view, tables, {}) if shown is None else shown
    entries = [entry for unit in known for entry in unit.entries]
    yield from _of_signs(entries)
    if any(one.moved is not None for one in entries):
        yield MOVEMENT_BY_EDIT_SIGN if view.compared else MOVEMENT_SIGN


def _of_title(view: View) -> Iterator[str]:
    """Yield what was decided of the title, once the stage is over that makes the champion."""
    champions, stage = view.season.champions, view.league
    units = (stage, *stage.groups) if stage else ()
    crowns = any(zone.status == "champion" for unit in units for zone in unit.zones)
    is_shown = view.is_at_end or (crowns and view.is_at_end_of_stage)
    if champions and is_shown and champions.in_force(view.day):
        yield champions_words(champions)


def _of_table(table: Table) -> Iterator[str]:
    """Yield everything that a computed table contains beside its results."""
    if table.published:
        return
    decided = table.decided
    yield from map(adjustment_note, decided.adjustments)
    yield from map(ruling_note, decided.rulings)
    yield from map(order_note, decided.orders)
    yield from map(succession_note, decided.successions)
    yield from map(carried_note, decided.carried)
    yield from map(play_off_note, decided.play_offs)


def _of_signs(found: Sequence[Entry]) -> Iterator[str]:
    """Yield what every sign in the tables means."""
    yield from _of_zones(found)
    if any(one.row.shared for one in found):
        yield SHARED_SIGN
    if any(one.adjusted for one in found):
        yield adjusted_sign(ADJUSTED)


def _of_zones(found: Sequence[Entry]) -> Iterator[str]:
    """Yield what each sign of a zone means; of one that means two things also for whom.

    Nothing is called settled as long as teams stand level across the edge of a zone.
    """
    teams: dict[tuple[str, str], list[str]] = {}
    is_settled = not any(one.prize and one.prize.level for one in found)
    for one in found:
        if one.prize:
            earned = one.prize._replace(settled=one.prize.settled and is_settled)
            words = prize_words(earned, shared=one.row.shared)
            teams.setdefault((zone_mark(one), words), []).append(clean(one.row.team))
    meanings = Counter(mark for mark, _ in teams)
    for (mark, words), named in teams.items():
        whose = f" ({', '.join(named)})" if meanings[mark] > 1 else ""
        yield f"{mark} = {words}{whose}"
