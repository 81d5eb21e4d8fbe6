"""Ties in words: their teams and goals, what decided them, and a whole tie in one sentence."""

from __future__ import annotations

from tui.present.page.text import clean, width
from tui.present.words.numbers import format_number, ordinal
from tui.present.words.phrases import circumstances, score
from tui.present.words.prizes import outcome_words
from tui.present.words.rules import TIE_RULE_WORDS
from tui.season.model import Outcome
from tui.season.model.knockout import KnockoutRound, KnockoutStage, TieRule
from tui.season.model.matches import Match
from tui.season.named import NamedTuple
from tui.standings.tie_result import LegResult, TieResult, Values

OPEN = "…"
"""Stands for a team that is not known yet at the moment shown."""
UNKNOWN = "not known"
"""Stands for a team that no source names."""


class Shown(NamedTuple):
    """A tie as of the moment shown, and where it belongs.

    `names` are what its teams are called, `awaited` what stands there before they are known, `won`
    is what those who come through it earn.
    """

    stage: KnockoutStage
    round: KnockoutRound
    result: TieResult
    names: tuple[str, str]
    awaited: tuple[str, str]
    won: Outcome | None = None


def goals(leg: LegResult, side: int) -> str:
    """Write the goals of a team in a match that is due; a sign where they are not known."""
    return str(leg.goals[side]) if leg.goals else "–"


def total(result: TieResult, side: int) -> str:
    """Return the goals of a team over all legs, or the matches it has won in a series.

    A sign stands where some goals are not known.
    """
    if sums := _sums(result):
        return str(sums[side])
    return "–" if result.legs else ""


def score_of(result: TieResult, side: int = 0) -> str:
    """Return the score over all legs as one of the teams sees it; nothing where it is not known."""
    sums = _sums(result)
    return f"{sums[side]}-{sums[1 - side]}" if sums else ""


def _sums(result: TieResult) -> tuple[int, int] | None:
    return result.series or result.aggregate


def decision(stage: KnockoutStage, result: TieResult) -> str:
    """Return what decided a tie: `on penalties, 4-3`; nothing where that is not known."""
    rule = result.decided_by
    if rule is None:
        return ""
    words = "" if rule == "aggregate" and len(result.legs) == 1 else TIE_RULE_WORDS[rule].decided
    if rule == "position" and stage.position_in:
        words += f" in the {clean(stage.position_in)}"
    if words and result.values:
        return _with_figures(words, rule, result.values, result.series)
    return words


def _with_figures(words: str, rule: TieRule, values: Values, series: tuple[int, int] | None) -> str:
    """Add the two figures that a rule compared, the winner's first."""
    own, other = values
    if series and (own, other) in (series, series[::-1]):
        return f"{own}-{other} {TIE_RULE_WORDS['wins'].decided}"
    match TIE_RULE_WORDS[rule].values:
        case "numbers":
            return f"{words}, {format_number(own)} to {format_number(other)}"
        case "places":
            return f"{words}, {ordinal(int(own))} to {ordinal(int(other))}"
        case "score":
            return f"{words}, {own}-{other}"
        case "none":
            return words


def remark(stage: KnockoutStage, result: TieResult) -> str:
    """Return what decided where the goals do not show it."""
    if result.winner is None or result.decided_by is None:
        return ""
    if result.series:
        return decision(stage, result)
    sums = result.aggregate
    own = 1 if result.winner == result.teams[1] else 0
    goals_tell = sums is not None and sums[own] > sums[1 - own]
    return (
        ""
        if goals_tell and result.decided_by in ("aggregate", "points")
        else decision(stage, result)
    )


def short_remark(stage: KnockoutStage, result: TieResult, cells: int) -> str:
    """Return what decided a tie where its goals do not show it, as fully as there is room for."""
    full = remark(stage, result)
    if not full or result.decided_by is None or width(full) <= cells:
        return full
    words = TIE_RULE_WORDS[result.decided_by]
    return words.decided if width(words.decided) <= cells else words.short


def source_aggregate(result: TieResult) -> str:
    """Return the aggregate that the source prints of a decided tie, where it is another one."""
    printed, added_up = result.tie.aggregate, result.aggregate
    if not result.winner or printed is None or added_up is None:
        return ""
    if printed == added_up or tuple(printed) in (result.points, result.series):
        return ""
    return f"The source says {printed}."


def winner_source(result: TieResult) -> str:
    """Return a sentence where the source names another winner than the results, or the only one."""
    if not result.stated or result.computed == result.winner:
        return ""
    if result.computed:
        return f"As the source says; by the results it would be {clean(result.computed)}."
    return "As the source says; the results do not show it."


def leg_label(leg: LegResult, number: int, legs: int) -> str:
    """Return what a match of a tie is called: `Match`, `Leg 2` or `Replay`."""
    if leg.replay:
        return "Replay"
    return "Match" if legs == 1 else f"Leg {number}"


def against(stage: KnockoutStage, result: TieResult, team: str, awaited: str = "") -> str:
    """Return how a team fared in a tie: `beat Pirata 2-2 on away goals`.

    `awaited` is what stands for another team that is not known yet.
    """
    side = 0 if result.teams[0] == team else 1
    other = result.teams[1 - side]
    verb = "v" if result.winner is None else "beat" if result.winner == team else "lost to"
    if other is None:
        waiting = f"v {awaited}" if awaited else ""
        return "went through" if team in result.through else waiting
    parts = [
        verb,
        clean(other),
        score_of(result, side),
        remark(stage, result),
        "(both through)" if result.both else "",
    ]
    return " ".join(part for part in parts if part)


def leg_score(goals: str, circumstances: str, *, replay: bool) -> str:
    """Return a match of a tie in a list of several: `replay 1-0 (after extra time)`."""
    more = f" ({circumstances})" if circumstances else ""
    return f"{'replay ' if replay else ''}{goals}{more}"


def awaited_team(tie: str, *, loser: bool) -> str:
    """Return what stands for a team that is not known before another tie ends."""
    return f"{'loser' if loser else 'winner'} of {clean(tie)}"


def both_words(stage: KnockoutStage, one: KnockoutRound) -> str:
    """Return what a tie without a loser means for its teams."""
    if one.third_place:
        return "both are third"
    is_last = not any(
        not later.third_place for later in stage.rounds[stage.rounds.index(one) + 1 :]
    )
    return "both share the cup" if is_last else "both go on"


def sentence(one: Shown) -> str:
    """Return a tie in full: its matches, who won by what, and what that earns."""
    result = one.result
    matches = ", ".join(_match(leg.match) for leg in result.legs)
    parts = [matches or " v ".join(one.names)]
    if result.winner:
        by = f" {said}" if (said := decision(one.stage, result)) else ""
        prize = f" → {said}" if (said := outcome_words(one.won)) else ""
        parts.append(f"{clean(result.winner)} won{by}{prize}")
    if result.both:
        prize = f" → {said}" if (said := outcome_words(one.won)) else ""
        parts.append(f"No winner: {both_words(one.stage, one.round)}{prize}")
    if result.stated and result.computed not in (None, result.winner):
        parts.append(f"By the results it would be {clean(result.computed or '')}")
    if result.tie.note:
        parts.append(clean(result.tie.note).rstrip("."))
    return ". ".join(parts) + "."


def _match(match: Match) -> str:
    more = f" ({said})" if (said := circumstances(match)) else ""
    return f"{clean(match.home)} {score(match)} {clean(match.away)}{more}"
