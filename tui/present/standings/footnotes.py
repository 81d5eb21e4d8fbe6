"""What stands below tables as text: decisions away from the pitch, and what every sign means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.present.page.text import clean
from tui.present.standings.columns import ADJUSTED, Entry, zone_mark
from tui.present.standings.pane import entries, group_name, ranking
from tui.present.view.view import View
from tui.present.words.earned import prize_words
from tui.present.words.phrases import (
    adjustment,
    champions_words,
    day,
    happenings,
    plural,
    score,
    since,
)
from tui.season.model import Match
from tui.season.model.rulings import CELLS, Carried, Ruling
from tui.standings.table import Table

_RULINGS = {
    "last": "put last",
    "struck_out": "struck out, its results stand",
    "expunged": "expunged with all its matches",
    "opponents_only": "put last with an empty row",
    "withdrawn": "withdrew",
}
_CELLS = {
    "played": ("match", "matches"),
    "won": ("win", "wins"),
    "drawn": ("draw", "draws"),
    "lost": ("defeat", "defeats"),
    "goals_for": ("goal", "goals"),
    "goals_against": ("goal conceded", "goals conceded"),
    "points": ("point", "points"),
}


def footnotes(view: View) -> Iterator[str]:
    """Say what the tables of a stage contain beside results, and what their signs mean."""
    tables, stage = view.tables.stage(view.moment.stage), view.league
    if tables is None or stage is None:
        yield from _of_title(view)
        return
    found: list[Entry] = []
    for index, group in enumerate(stage.all_groups):
        table = view.table(index)
        if table is not None:
            found += entries(view, tables, index, table)
            name = f"{group_name(group, index)}: " if stage.groups else ""
            yield from (f"{name}{note}" for note in _of_table(table))
    for index in range(len(stage.across)):
        found += ranking(view, tables, index)
    yield from _of_title(view)
    yield from _of_signs(found)


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
    for adjusted in table.decided.adjustments:
        yield f"{clean(adjusted.team)}: {adjustment(adjusted)}."
    for ruling in table.decided.rulings:
        yield f"{clean(ruling.team)}: {_ruling(ruling)}."
    for order in table.decided.orders:
        teams = ", ".join(clean(team) for team in order.teams)
        yield f"In this order: {teams} ({clean(order.reason)}{since(order)})."
    for one in table.decided.successions:
        taken = f"{clean(one.team)} took over the record of {clean(one.of)}"
        yield f"{taken}{since(one)}{_why(one.reason)}."
    for carried in table.decided.carried:
        yield f"{clean(carried.team)} brings along {_carried(carried)}."
    for match in table.decided.play_offs:
        yield f"Play-off: {_match(match)}."


def _of_signs(found: Sequence[Entry]) -> Iterator[str]:
    """Yield what every sign in the tables means."""
    yield from _of_zones(found)
    if any(one.row.shared for one in found):
        yield "= before a position: no rule separates the teams that share it"
    if any(one.adjusted for one in found):
        yield f"{ADJUSTED} = with points or goals added or taken away, or by a ruling"
    if any(one.moved is not None for one in found):
        yield "▲ ▼ · = places gained, lost or kept since the round before"


def _of_zones(found: Sequence[Entry]) -> Iterator[str]:
    """Yield what each sign of a zone means; of one that means two things also for whom."""
    teams: dict[tuple[str, str], list[str]] = {}
    for one in found:
        if one.prize:
            words = prize_words(one.prize, shared=one.row.shared)
            teams.setdefault((zone_mark(one), words), []).append(clean(one.row.team))
    meanings = Counter(mark for mark, _ in teams)
    for (mark, words), named in teams.items():
        whose = f" ({', '.join(named)})" if meanings[mark] > 1 else ""
        yield f"{mark} = {words}{whose}"


def _ruling(ruling: Ruling) -> str:
    others = ruling.ruling == "opponents_only"
    counts = "; its results count for its opponents alone" if others else ""
    return f"{_RULINGS[ruling.ruling]}{since(ruling)}{_why(ruling.reason)}{counts}"


def _why(reason: str | None) -> str:
    return f" ({clean(reason)})" if reason else ""


def _carried(carried: Carried) -> str:
    told = ((getattr(carried, name), _CELLS[name]) for name in CELLS)
    cells = [plural(number, *words) for number, words in told if number is not None]
    brought = ", ".join(cells) or "what is not known"
    return f"{brought}{since(carried)}{_why(carried.reason)}"


def _match(match: Match) -> str:
    about = [happenings(match), day(match.date) if match.date else ""]
    told = ", ".join(part for part in about if part)
    return f"{clean(match.home)} {score(match)} {clean(match.away)}{f' ({told})' if told else ''}"
