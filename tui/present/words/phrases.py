"""Values in words: dates, ordinals, and why a team stands where it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tui.present.page.text import clean
from tui.season.model import Adjustment, Champions, Rule
from tui.season.model.days import KnownDate, PartialDate, earliest, latest
from tui.season.model.matches import Award, Match
from tui.season.model.numbers import Number
from tui.season.model.rulings import Ruled
from tui.standings.order import Value
from tui.standings.table import Decision, Row, Table

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

RULE_WORDS: dict[Rule, str] = {
    "points": "points",
    "goal_difference": "goal difference",
    "goals_for": "goals scored",
    "goals_against": "goals conceded",
    "wins": "wins",
    "points_per_game": "points per game",
    "goal_average": "goal average",
    "fewest_losses": "fewest defeats",
    "away_goals": "away goals",
    "away_wins": "away wins",
    "unrounded_points": "points before rounding",
    "fair_play": "fair play",
    "opponents_points": "points of the opponents",
    "opponents_goal_difference": "goal difference of the opponents",
    "opponents_goals_for": "goals scored by the opponents",
    "head_to_head": "the matches between them",
    "earlier_stage": "an earlier stage",
    "position": "place",
    "seeding": "the seeding",
    "coefficient": "the coefficient",
    "play_off": "the play-off",
    "manual": "an order given",
    "ruling": "a ruling",
}
_NAMED = 3
"""So many teams that share a position are named; more are counted."""

_PLACES: frozenset[Rule] = frozenset({"position", "seeding"})
_SIGNED: frozenset[Rule] = frozenset({"goal_difference", "opponents_goal_difference"})


def day(value: KnownDate) -> str:
    """Write a date as `5 May 1968`; one that is less well known as `May 1968` or `1968`."""
    if isinstance(value, PartialDate):
        return f"{_MONTHS[value.month - 1]} {value.year}" if value.month else str(value.year)
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def on_day(value: KnownDate) -> str:
    """Write when something happened: `on 5 May 1968`, `in May 1968`."""
    return f"{'in' if isinstance(value, PartialDate) else 'on'} {day(value)}"


def days(values: Sequence[KnownDate]) -> str:
    """Write the range of some dates, as short as it can be said."""
    first, last = min(values, key=earliest), max(values, key=latest)
    for one in values:
        if (earliest(one), latest(one)) == (earliest(first), latest(last)):
            return day(one)
    if (first.year, first.month) == (last.year, last.month) and isinstance(first, date):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{day(first).removesuffix(f' {first.year}')} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def sentence(words: str) -> str:
    """Begin a sentence with some words; the capitals in them stay."""
    return words[:1].upper() + words[1:]


def place(position: int, *, shared: bool) -> str:
    """Write a place in a table, with a sign where several teams share it: `=2nd`."""
    return f"{'=' if shared else ''}{ordinal(position)}"


def ordinal(number: int) -> str:
    """Write a position: 1st, 2nd, 3rd, 11th."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def plural(number: int, word: str) -> str:
    """Write a number of things: 1 team, 2 teams, 2 matches."""
    ending = "" if number == 1 else "es" if word.endswith(("ch", "s")) else "s"
    return f"{number} {word}{ending}"


def signed(number: int) -> str:
    """Write a goal difference with its sign: +4, 0, −2."""
    return f"+{number}" if number > 0 else minus(number)


def minus(number: int | str) -> str:
    """Write a number; a negative one with a true minus sign."""
    return str(number).replace("-", "\N{MINUS SIGN}")


def value(rule: Rule, number: Value) -> str:
    """Write what a rule compares; a fraction with three decimals, an endless average as ∞."""
    if rule in _PLACES:
        return ordinal(int(number))
    if not isinstance(number, int):
        return minus(f"{float(number):.3f}").replace("inf", "∞")
    return signed(number) if rule in _SIGNED else minus(number)


def published(tables: Sequence[Table]) -> str:
    """Say that tables are those of sources, and after which round they all were printed."""
    dates = {table.day for table in tables}
    if len(dates) == 1 and (printed := dates.pop()):
        return f"as published {on_day(printed)}"
    rounds = {table.as_of for table in tables}
    when = f" after round {rounds.pop()}" if len(rounds) == 1 and None not in rounds else ""
    return f"as published{when}"


def coverage(table: Table) -> str:
    """Say from how many results a table was made that does not have all: `from 2 of 6 results`."""
    known = table.coverage
    if not known.is_partial or table.published:
        return ""
    return f"from {known.results} of {plural(known.matches, 'result')}"


def reason(row: Row, table: Table) -> str:
    """Say why a team stands where it does, and what was added to its points or taken away."""
    if table.published:
        noted = f'The source notes "{clean(row.note)}".' if row.note else ""
        words = [
            f"{sentence(published([table]))}; no results are listed.",
            noted,
            clean(table.note or ""),
        ]
    else:
        words = [_place(row, table), *_adjusted(row, table)]
    return " ".join(word for word in words if word)


def _place(row: Row, table: Table) -> str:
    if row.position is None and not table.has_positions and not row.note:
        if table.coverage.is_untold:
            return "No results are known up to here."
        return "Nothing has been played yet."
    if row.position is None:
        return f"Without a position{f': {clean(row.note)}' if row.note else ''}."
    place = f"{ordinal(row.position)}{' (shared)' if row.shared else ''}"
    if row.shared:
        level = [one for one in table.rows if one.position == row.position and one is not row]
        names = " and ".join(clean(one.team) for one in level)
        others = names if len(level) <= _NAMED else plural(len(level), "other team")
        return f"{place}: no rule separates it from {others}."
    decision = row.decided_by
    return f"{place}: {_decision(decision)}." if decision else f"{place}: the only team."


def _adjusted(row: Row, table: Table) -> Iterator[str]:
    """Yield what was added to a team's points and goals or taken away, and why."""
    own = [one for one in table.adjustments if one.team == row.team]
    if len(own) > 1 and (total := sum(one.points for one in own)):
        yield f"{adjustment(Adjustment(team=row.team, points=total))} in all."
    yield from (f"{adjustment(one)}." for one in own)


def since(one: Ruled) -> str:
    """Say from when on a decision is seen, where the file tells: ` on 20 January 2023`."""
    if one.date:
        return f" {on_day(one.date)}"
    return f" from round {one.round}" if one.round else ""


def adjustment(one: Adjustment) -> str:
    """Say what was added or taken away: `15 points deducted on 20 January 2023: capital gains`."""
    changes: tuple[tuple[Number, str, str], ...] = (
        (one.points, "point", "deducted"),
        (one.goals_for, "goal", "taken away"),
        (one.goals_against, "goal conceded", "taken away"),
    )
    parts = [
        f"{amount(number if number > 0 else -number, word)} {'added' if number > 0 else taken}"
        for number, word, taken in changes
        if number
    ]
    why = f": {clean(one.reason)}" if one.reason else ""
    when = since(one)
    return f"{' and '.join(parts) or 'nothing added or deducted'}{when}{why}"


def amount(number: Number, word: str) -> str:
    """Write a number of things that may be a fraction: `1 point`, `2 goals conceded`."""
    noun, _, rest = word.partition(" ")
    many = "" if number == 1 else "es" if noun.endswith("ch") else "s"
    return f"{value('points', number)} {noun}{many}{f' {rest}' if rest else ''}"


def champions_words(champions: Champions) -> str:
    """Say what was decided of the title away from the pitch."""
    names = " and ".join(clean(team) for team in champions.teams)
    taken = " and ".join(clean(team) for team in champions.taken_from)
    when = f" {on_day(champions.date)}" if champions.date else ""
    why = f" ({clean(champions.reason)})" if champions.reason else ""
    if not taken:
        what = f"The title went to {names}" if names else "The title was given to nobody"
        jointly = ", jointly" if len(champions.teams) > 1 else ""
        return f"{what}{jointly}{when}{why}."
    to = f"given to {names}" if names else "given to nobody else"
    return f"The title was taken away from {taken}{when} and {to}{why}."


def _decision(decision: Decision) -> str:
    side = "below" if decision.other_is == "above" else "above"
    compared = f"{side} {clean(decision.other)} by {_compared(decision)}"
    if not decision.level_on:
        return compared
    *others, last = dict.fromkeys(RULE_WORDS[rule] for rule in decision.level_on)
    return f"{compared}; level on {' and '.join([', '.join(others), last] if others else [last])}"


def _compared(decision: Decision) -> str:
    """Say what a rule compared; where it is not a sum of all matches, which matches or why."""
    words = RULE_WORDS[decision.rule]
    if decision.rule in ("manual", "ruling"):
        return f"{words}: {clean(decision.reason)}" if decision.reason else words
    if decision.by:
        own, theirs = (value(decision.by, one) for one in decision.values)
        where = f"the {clean(decision.stage)}" if decision.stage else words
        return f"{RULE_WORDS[decision.by]} in {where}, {own} to {theirs}"
    own, theirs = (value(decision.rule, one) for one in decision.values)
    if decision.rule == "seeding":
        words = "place in the seeding"
    return f"{words}, {own} to {theirs}"


def score(match: Match) -> str:
    """Write the score that counts, or that none is known."""
    counted = match.awarded or match.score
    return str(counted) if counted else "–"


WON = "✓"
"""Stands beside the team that won a tie."""
DERIVED = "*"
"""Marks a score that was worked out from a table and not read in a source."""


def marked_score(match: Match) -> str:
    """Write the score that counts, with a mark where it was worked out."""
    return f"{score(match)}{DERIVED if match.derived else ''}"


def circumstances(match: Match) -> str:
    """Say what a score alone does not: how it came about, and whether it was worked out."""
    worked_out = "worked out from a table" if match.derived else ""
    return ", ".join(part for part in (happenings(match), worked_out) if part)


def _award(award: Award) -> str:
    given = f"{award.score} awarded" if award.score else "award taken back"
    why = f": {clean(award.reason)}" if award.reason else ""
    return f"{given}{f' {on_day(award.date)}' if award.date else ''}{why}"


def happenings(match: Match) -> str:
    """Say what became of a match: penalties, a ruling, another score on the pitch."""
    parts: list[str] = []
    if match.extra_time:
        parts.append("after extra time")
    if match.penalties:
        parts.append(f"{match.penalties} on penalties")
    if match.status != "played":
        parts.append(match.status)
    parts.extend(map(_award, match.awards))
    if match.awarded and match.score:
        parts.append(f"{match.score} on the pitch")
    if match.winner and not match.score and not match.awarded:
        parts.append(f"{clean(match.winner)} won")
    if match.result:
        parts.append({"draw": "drawn", "both_lose": "both lose"}[match.result])
    return ", ".join(parts)
