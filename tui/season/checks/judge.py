"""The judge of a season file: which checks look at which parts of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tui.season.checks.flow import check_stage_names, check_stages, check_target
from tui.season.checks.groups import check_groups
from tui.season.checks.names import check_spellings
from tui.season.checks.orders import check_depth, check_order
from tui.season.checks.parts import (
    check_id,
    check_moment,
    check_published,
    check_sources,
    check_stage_name,
    check_team,
    check_zone,
)
from tui.season.checks.results import check_play_off, check_result
from tui.season.checks.rounds import check_members, check_own_matches, check_round
from tui.season.checks.rules import (
    check_adjustment,
    check_bonuses,
    check_late,
    check_placement,
    check_unread,
)
from tui.season.checks.ties import check_knockout_round, check_tie_rules
from tui.season.checks.units import File
from tui.season.checks.walk import Part, walk
from tui.season.raw.places import Path
from tui.season.raw.problems import MOST_TOLD, Mistake, mistake
from tui.season.raw.roster import Raw, Roster

Check = Callable[[Part], Iterable[Mistake]]

_STAGE: tuple[Check, ...] = (check_stage_name, check_stage_names, check_target)
_RULED: tuple[Check, ...] = (check_moment, check_members, check_late)

CHECKS: dict[str, tuple[Check, ...]] = {
    "season": (check_stages, check_depth),
    "source": (check_id,),
    "team": (check_team,),
    "qualifiers": (*_STAGE, check_placement),
    "league": (
        *_STAGE,
        check_placement,
        check_groups,
        check_order,
        check_unread,
        check_own_matches,
    ),
    "knockout": (*_STAGE, check_placement, check_tie_rules),
    "group": (check_unread, check_own_matches),
    "round": (check_round,),
    "match": (check_result,),
    "play_off": (check_play_off,),
    "adjustment": (*_RULED, check_adjustment),
    "ruling": _RULED,
    "published": (check_moment, check_published),
    "zone": (check_zone, check_target),
    "outcome": (check_target,),
    "points": (check_bonuses,),
    "knockout_round": (check_knockout_round,),
}
"""What looks at a part, by the kind of the part."""


def judge(raw: Raw, roster: Roster) -> list[Mistake]:
    """Return everything in a file that does not fit together.

    All warnings are told, and the first `MOST_TOLD` errors; the others are counted.
    """
    mistakes: list[Mistake] = []
    left, more = MOST_TOLD, 0
    first: Path = ()
    for each in _mistakes(File(raw, roster)):
        if each.is_warning:
            mistakes.append(each)
        elif left:
            left -= 1
            mistakes.append(each)
        else:
            first, more = first or each.path, more + 1
    if more:
        mistakes.append(mistake(first, "more_mistakes", number=more))
    return mistakes


def _mistakes(file: File) -> Iterator[Mistake]:
    for part in walk(file, CHECKS):
        for check in CHECKS[part.kind]:
            yield from check(part)
    yield from check_sources(file)
    yield from check_spellings(file)
