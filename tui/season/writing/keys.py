"""The order in which the keys of each part of a season file are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_MATCH = (
    "home away score winner result date time status awarded awards stands extra_time penalties"
    " scorers also fair_play venue neutral derived source note"
)
_LEAGUE = (
    "first_position matches adjustments carried rulings successions play_offs manual fair_play"
    " published groups rounds"
)

_ORDERS: Mapping[str, tuple[str, ...]] = {
    part: tuple(keys.split())
    for part, keys in {
        "season": "format competition season country previous next summary sources teams published"
        " team_changes champions stages known",
        "sources": "id title name url note",
        "teams": "name short aliases location note",
        "claims": "source scope champion runner_up departments teams matches goals goals_per_match"
        " top_scorers highest_scoring biggest_wins promoted promoted_to relegated note",
        "team_changes": "kind division teams source note",
        "champions": "teams taken_from date reason source",
        "known": "code where values note",
        "qualifiers": "name kind from to complete source note entries",
        "entries": "department team location source note",
        "league": f"name kind from points order carry teams seeding coefficients zones across"
        f" source note {_LEAGUE}",
        "groups": f"name teams zones note {_LEAGUE}",
        "knockout": "name kind from decided_by points position_in source note rounds",
        "rounds": "name date time legs decided_by third_place complete winners losers note matches"
        " ties",
        "ties": "name teams winners_of losers_of winner both decided_by aggregate source note legs"
        " replays",
        "matches": _MATCH,
        "legs": _MATCH,
        "replays": _MATCH,
        "play_offs": _MATCH,
        "published": "source round date complete note table",
        "table": "pos team played won drawn lost goals_for goals_against goal_difference points"
        " note",
        "points": "win draw loss home_win home_draw home_loss away_win away_draw away_loss",
        "zones": "positions status label to",
        "winners": "status label to",
        "losers": "status label to",
        "scorers": "player goals team own",
        "top_scorers": "player goals team",
        "highest_scoring": "home away score",
        "biggest_wins": "home away score",
        "also": "score source",
        "awards": "score round date reason source",
        "across": "name position order without_last against_top zones",
        "adjustments": "team points goals_for goals_against round date reason source",
        "carried": "team points played won drawn lost goals_for goals_against round date reason"
        " source",
        "rulings": "team ruling round date reason source",
        "successions": "team of round date reason source",
        "manual": "teams reason round date source",
        "order": "rule stage by then when",
        "carry": "from what against share rounding",
    }.items()
}
"""The keys of each kind of part, from the first; others follow as they come."""


def in_order(part: str, keys: Iterable[str]) -> list[str]:
    """Return the keys of a part in the order in which they are written."""
    ranks = {key: rank for rank, key in enumerate(_ORDERS.get(part, ()))}
    return sorted(keys, key=lambda key: ranks.get(key, len(ranks)))
