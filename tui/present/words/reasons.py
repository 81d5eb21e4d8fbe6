"""Why a team stands where it does in a table, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.present.page.text import clean
from tui.present.words.numbers import ordinal, plural
from tui.present.words.phrases import adjustment, published, sentence
from tui.present.words.rules import RULE_WORDS, rule_value
from tui.season.model import Adjustment
from tui.standings.table import Decision, Row, Table

_MOST_NAMED = 3
"""So many teams that share a position are named; more are counted."""


def reason(row: Row, table: Table) -> str:
    """Return why a team stands where it does, and what was added to its points or deducted."""
    if table.published:
        noted = f'The source notes "{clean(row.note)}".' if row.note else ""
        sentences = [
            f"{sentence(published([table]))}; {why_published([table])}.",
            noted,
            clean(table.note or ""),
        ]
    else:
        sentences = [_position(row, table), *_adjustments(row, table)]
    return " ".join(words for words in sentences if words)


def why_published(tables: Iterable[Table]) -> str:
    """Return why tables are those of a source."""
    is_partial = any(table.is_instead for table in tables)
    return "not all results are known" if is_partial else "no results are listed"


def _position(row: Row, table: Table) -> str:
    """Return the sentence about the position of a team in a computed table."""
    if row.position is None and not table.has_positions and not row.note:
        if table.coverage.is_untold:
            return "No results are known up to here."
        return "Nothing has been played yet."
    if row.position is None and row.points is None:
        return "Without a position: not all its points are known."
    if row.position is None:
        return f"Without a position{f': {clean(row.note)}' if row.note else ''}."
    if row.shared:
        return f"{ordinal(row.position)} (shared): no rule separates it from {_level(row, table)}."
    decision = row.decided_by
    return f"{ordinal(row.position)}: {_decision(decision) if decision else 'the only team'}."


def _level(row: Row, table: Table) -> str:
    """Return the teams that share the position of a row: their names, or how many they are."""
    level = [other for other in table.rows if other.position == row.position and other is not row]
    if len(level) > _MOST_NAMED:
        return plural(len(level), "other team")
    return " and ".join(clean(other.team) for other in level)


def _adjustments(row: Row, table: Table) -> Iterator[str]:
    """Yield what was added to a team's points and goals or deducted, and why."""
    own = [one for one in table.adjustments if one.team == row.team]
    if len(own) > 1 and (total := sum(one.points for one in own)):
        yield f"{adjustment(Adjustment(team=row.team, points=total))} in all."
    yield from (f"{adjustment(one)}." for one in own)


def _decision(decision: Decision) -> str:
    """Return which team was compared, by what, and on which rules the two are level."""
    side = "below" if decision.other_is == "above" else "above"
    words = f"{side} {clean(decision.other)} by {_compared(decision)}"
    if not decision.level_on:
        return words
    *others, last = dict.fromkeys(RULE_WORDS[rule].noun for rule in decision.level_on)
    return f"{words}; level on {' and '.join([', '.join(others), last] if others else [last])}"


def _compared(decision: Decision) -> str:
    """Return what a rule compared, with the two values, or the reason that was given."""
    noun = RULE_WORDS[decision.rule].noun
    if decision.rule in ("manual", "ruling"):
        return f"{noun}: {clean(decision.reason)}" if decision.reason else noun
    compared = decision.by or decision.rule
    own, other = (rule_value(compared, value) for value in decision.values)
    if not decision.by:
        return f"{noun}, {own} to {other}"
    where = f"the {clean(decision.stage)}" if decision.stage else noun
    return f"{RULE_WORDS[decision.by].noun} in {where}, {own} to {other}"
