"""Results against their format: pairings, dates, scorers, and who may take part at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui.audit.evidence.units import Pair, Unit
from tui.audit.finding import Finding, Path, Repair, Said, agree, counted, how_often, some
from tui.season.model.days import KnownDate, PartialDate, earliest, latest
from tui.season.model.matches import Match


def audit_format(unit: Unit) -> Iterator[Finding]:
    """Hold the matches of a group against the format that they show."""
    if unit.times is not None:
        yield from _pairings(unit, unit.times)
    yield from _dates(unit)
    for path, match in (*unit.matches, *unit.hosted, *unit.play_offs):
        yield from audit_scorers(path, match)


def _pairings(unit: Unit, times: int) -> Iterator[Finding]:
    """Find pairs that met more often than the others, and pairs that met less often."""
    missing = [pair for pair in unit.pairs if unit.met(pair) < times]
    twice = [pair for pair in unit.pairs if unit.met(pair) > times and not unit.goes_on]
    for pair in twice:
        alone = missing if len(missing) == len(twice) == 1 else []
        yield _too_often(unit, pair, times, [one for one in alone if one & pair])
    if missing:
        number = sum(times - unit.met(pair) for pair in missing)
        names = [_named(unit, pair) for pair in missing]
        listed = counted(len(unit.fixtures), "match", "matches")
        due = times * len(unit.pairs)
        yield Finding(
            "pairing-missing",
            "gap",
            _first_round(unit),
            "",
            f"{counted(number, 'match', 'matches')} of {due} {'is' if number == 1 else 'are'} not"
            f" listed: {some(names)}.",
            (Said(listed, "the results"), Said(str(due), "the format")),
        )


def _first_round(unit: Unit) -> Path:
    first = unit.matches[0][0]
    return first[: -3 if first[-4:-2] and first[-4] == "rounds" else -1]


def _named(unit: Unit, pair: Pair) -> str:
    """Name a pair in the order in which the group names its teams."""
    return " v ".join(sorted(pair, key=unit.rank.__getitem__))


def _too_often(unit: Unit, pair: Pair, times: int, likely: list[Pair]) -> Finding:
    """Tell of a pair that met too often; one of its matches may be that of a missing pair."""
    found = unit.meetings[pair]
    last, _ = found[-1]
    repairs = tuple(
        Repair(
            "pairing",
            agree(f"{one.home}–{one.away} ({one.score or 'no score'}) were {_named(unit, other)}"),
            place,
        )
        for other in likely
        for place, one in found
    )
    met = len(found)
    return Finding(
        "pairing-twice",
        "contradiction",
        last,
        "",
        f"{_named(unit, pair)} is listed {how_often(met)}, where others meet {how_often(times)}.",
        (Said(str(met), "the results"), Said(str(times), "the format")),
        repairs,
    )


def _dates(unit: Unit) -> Iterator[Finding]:
    """Find matches before the first day of their round, or on a day of a later one.

    A match may have been brought forward or put off: this is for a reader to look at.
    """
    days = [one.date for one in unit.stage.schedule[unit.index]]
    later = _later(days)
    for path, match in (*unit.matches, *unit.hosted):
        if path[-4] != "rounds" or match.date is None:
            continue
        number = int(path[-3])
        begins, ends = days[number], later[number]
        if begins and latest(match.date) < earliest(begins):
            other, said = begins, f"before its round, which begins {_on(begins)}"
        elif ends and earliest(match.date) >= latest(ends):
            other, said = ends, f"when a later round had begun, {_on(ends)}"
        else:
            continue
        yield Finding(
            "date-outside-round",
            "note",
            (*path, "date"),
            "",
            f"{match.home} v {match.away} was {_on(match.date)}, {said}.",
            (
                Said(str(match.date), "the match"),
                Said(str(other), "the round"),
            ),
        )


def _on(day: KnownDate) -> str:
    return f"{'in' if isinstance(day, PartialDate) else 'on'} {day}"


def _later(days: list[KnownDate | None]) -> list[KnownDate | None]:
    """Return for each round the day on which the next one with a later date begins."""
    later: list[KnownDate | None] = []
    following: list[KnownDate] = []
    for day in reversed(days):
        while day and following and latest(following[-1]) <= latest(day):
            following.pop()
        later.append(following[-1] if following else None)
        if day:
            following.append(day)
    return later[::-1]


def audit_scorers(path: Path, match: Match) -> Iterator[Finding]:
    """Hold the goals of the scorers of a match against its score."""
    if not match.scorers or match.score is None:
        return
    goals: Counter[str | None] = Counter()
    for one in match.scorers:
        goals[one.team] += one.goals
    wrong: list[tuple[str | None, int, int]] = [
        (team, goals[team], scored)
        for team, scored in zip((match.home, match.away), match.score, strict=True)
        if goals[team] > scored
    ]
    wrong += [
        (team, number, 0)
        for team, number in goals.items()
        if team not in (None, match.home, match.away)
    ]
    listed, total = sum(goals.values()), sum(match.score)
    if listed > total and not wrong:
        wrong = [(None, listed, total)]
    for team, here, there in wrong:
        whose = f" for {team}" if team else ""
        text = f"The scorers have {counted(here, 'goal')}{whose}, the score has {there}."
        yield _of_scorers((*path, "scorers"), text, here, there)
    if listed < total and not wrong:
        text = f"The scorers of {listed} of {counted(total, 'goal')} are listed."
        yield _of_scorers((*path, "scorers"), text, listed, total)._replace(severity="gap")


def _of_scorers(path: Path, text: str, here: int, there: int) -> Finding:
    values = (Said(str(here), "the scorers"), Said(str(there), "the score"))
    return Finding("scorers-score", "contradiction", path, "", text, values)
