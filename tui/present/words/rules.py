"""The rules that put teams in order or decide a tie, in words: one complete entry each.

The entries also hold the rows of the two tables of rules in the format reference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from tui.present.words.numbers import format_number, format_signed, ordinal
from tui.season.model import Rule, TieRule
from tui.season.named import NamedTuple
from tui.standings.criteria import Value

Values = Literal["number", "signed", "place"]
"""How the values of a rule are written: `8`, `+8` or `8th`."""


class RuleWords(NamedTuple):
    """A rule of an order in words.

    Args:
        noun: What a sentence calls it: `level on goals scored`.
        compares: What it compares, in Markdown, for the format reference.
        first: Who comes first, for the format reference.
        values: How its values are written.
    """

    noun: str
    compares: str
    first: str = "who has more"
    values: Values = "number"


RULE_WORDS: Mapping[Rule, RuleWords] = MappingProxyType(
    {
        "points": RuleWords("points", "points, with [adjustments](decisions.md#adjustments)"),
        "points_per_game": RuleWords("points per game", "points divided by matches"),
        "goal_difference": RuleWords(
            "goal difference", "goals scored less goals conceded", values="signed"
        ),
        "goal_average": RuleWords(
            "goal average",
            "goals scored divided by goals conceded",
            "who has more; nothing conceded is best",
        ),
        "goals_for": RuleWords("goals scored", "goals scored"),
        "goals_against": RuleWords("goals conceded", "goals conceded", "who has fewer"),
        "wins": RuleWords("wins", "matches won"),
        "fewest_losses": RuleWords("fewest defeats", "matches lost", "who has fewer"),
        "away_goals": RuleWords("away goals", "goals scored away"),
        "away_wins": RuleWords("away wins", "matches won away"),
        "unrounded_points": RuleWords(
            "points before rounding",
            "points, had halved points not been rounded ([carry](carry-and-rankings.md#carry))",
        ),
        "fair_play": RuleWords("fair play", "[fair play](decisions.md#fair-play) points"),
        "head_to_head": RuleWords(
            "the matches between them",
            "the matches between the teams still level ([below](#head-to-head))",
            "",
        ),
        "play_off": RuleWords(
            "the play-off", "the `play_offs` of the [group](stages.md#groups)", "who won"
        ),
        "opponents_points": RuleWords(
            "points of the opponents",
            "the points of the opponents met so far ([below](#opponents))",
        ),
        "opponents_goal_difference": RuleWords(
            "goal difference of the opponents",
            "the goal differences of these opponents, added up",
            values="signed",
        ),
        "opponents_goals_for": RuleWords(
            "goals scored by the opponents", "the goals scored by these opponents"
        ),
        "earlier_stage": RuleWords(
            "an earlier stage",
            "the place or the record in the table of an earlier stage ([below](#earlier-stages))",
            "",
        ),
        "seeding": RuleWords(
            "place in the seeding",
            "the places in the `seeding` of the stage",
            "who stands first in it",
            values="place",
        ),
        "coefficient": RuleWords("the coefficient", "the `coefficients` of the stage"),
        "manual": RuleWords(
            "an order given",
            "a [manual order](decisions.md#manual-orders)",
            "who stands first in it",
        ),
        "position": RuleWords(
            "place", 'the place in an earlier table, with `"earlier_stage"` alone', "", "place"
        ),
        "ruling": RuleWords(
            "a ruling", "a [ruling](decisions.md#rulings) that puts a team last", "", "number"
        ),
    }
)
"""Every rule of an order."""

UNLISTED: frozenset[Rule] = frozenset({"position", "ruling"})
"""Rules that no file lists in an order; the text below the table of the reference explains them."""


def rule_value(rule: Rule, value: Value) -> str:
    """Write what a rule compares: `8`, `+8` or `8th`."""
    match RULE_WORDS[rule].values:
        case "place":
            return ordinal(int(value))
        case "signed" if isinstance(value, int):
            return format_signed(value)
        case _:
            return format_number(value)


def order_table() -> Iterator[str]:
    """Yield the lines of the table of rules of the format reference, in Markdown."""
    yield "| rule | compares | first is |"
    yield "|---|---|---|"
    for rule, words in RULE_WORDS.items():
        if rule not in UNLISTED:
            first = f" {words.first}" if words.first else ""
            yield f'| `"{rule}"` | {words.compares} |{first} |'


class TieRuleWords(NamedTuple):
    """A rule that decides ties in words.

    Args:
        decided: How a tie was decided: `on penalties`.
        short: The same where there is little room.
        goes_on: Who goes on, in Markdown, for the format reference.
        values: How the two values are added: `4-3`, `8 to 6`, `1st to 3rd` or not at all.
    """

    decided: str
    short: str
    goes_on: str
    values: Literal["score", "numbers", "places", "none"] = "none"


TIE_RULE_WORDS: Mapping[TieRule, TieRuleWords] = MappingProxyType(
    {
        "points": TieRuleWords(
            "on points", "points", "who has more points from the legs", "numbers"
        ),
        "wins": TieRuleWords(
            "in matches", "in matches", "who has won more legs, on penalties too", "score"
        ),
        "aggregate": TieRuleWords(
            "on aggregate",
            "aggregate",
            "who has scored more over the legs; of one match, who won it",
            "score",
        ),
        "away_goals": TieRuleWords(
            "on away goals",
            "away goals",
            "who has scored more on the other's ground, where both have played there;"
            " on `neutral` ground nobody has",
            "score",
        ),
        "extra_time": TieRuleWords(
            "after extra time",
            "after extra time",
            "who has scored more, goals of extra time included: they are in the score,"
            " and the aggregate reads them",
        ),
        "replay": TieRuleWords(
            "in a replay", "replay", "who won the last of the `replays`", "score"
        ),
        "penalties": TieRuleWords(
            "on penalties",
            "penalties",
            "who won the shoot-out after the last leg or replay",
            "score",
        ),
        "position": TieRuleWords(
            "by better place",
            "better place",
            "who stands higher in the final table of the stage `position_in`",
            "places",
        ),
        "lots": TieRuleWords(
            "by drawing lots", "drawing lots", "the `winner` whom the lots favoured"
        ),
        "coin": TieRuleWords(
            "by toss of a coin", "toss of a coin", "the `winner` whom the coin favoured"
        ),
        "ruling": TieRuleWords(
            "by a ruling",
            "a ruling",
            "the `winner` by a ruling: the tie was awarded, or its result overturned",
        ),
    }
)
"""Every rule that decides ties."""


def tie_rule_table() -> Iterator[str]:
    """Yield the lines of the table of tie rules of the format reference, in Markdown."""
    yield "| rule | who goes on |"
    yield "|---|---|"
    for rule, words in TIE_RULE_WORDS.items():
        yield f'| `"{rule}"` | {words.goes_on} |'
