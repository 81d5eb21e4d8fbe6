"""The sentences for parts of a season file that do not fit together."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

_BETWEEN_GROUPS = (
    "matches between groups belong in the rounds or matches of the stage, beside its groups"
)


def did_you_mean(meant: str | None, otherwise: str) -> str:
    """Return the question after a word that was probably meant, or other words without one."""
    return f'did you mean "{meant}"?' if meant else otherwise


def any_of(names: Sequence[str]) -> str:
    """Return names in a row, the last after an "or"."""
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last


def _unknown_source(source: str, meant: str | None) -> str:
    return f'unknown source "{source}", {did_you_mean(meant, "expected an id from [[sources]]")}'


def _not_an_earlier_stage(name: str, meant: str | None) -> str:
    return f'"{name}" is not an earlier stage, {did_you_mean(meant, "expected the name of one")}'


def _not_a_later_stage(name: str, meant: str | None) -> str:
    return f'"{name}" is not a later stage, {did_you_mean(meant, "expected the name of one")}'


def _not_an_earlier_tie(name: str, meant: str | None) -> str:
    hint = did_you_mean(meant, "expected the name of one")
    return f'"{name}" is not a tie of an earlier round, {hint}'


def _not_an_earlier_league(name: str, meant: str | None, known: Sequence[str]) -> str:
    hint = did_you_mean(meant, f"expected {_quoted(known)}")
    return f'"{name}" is not an earlier league stage, {hint}'


def _not_an_earlier_stage_with_matches(name: str, known: Sequence[str]) -> str:
    return f'"{name}" is not an earlier league or knock-out stage, expected {_quoted(known)}'


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names) or "the name of one"


def _rounds_and_matches(stage_plays: int) -> str:
    beside = " or beside the groups" if stage_plays else ""
    return f"rounds in one group and matches in another{beside}, expected the same in all"


def _already_in_another_group(team: str, is_declared: int) -> str:
    hint = "" if is_declared else f"; {_BETWEEN_GROUPS}"
    return f"{team} is already in another group of this stage{hint}"


def _fed_twice(name: str, outcome: str) -> str:
    return f'the {outcome} of "{name}" plays twice in this round, expected once'


def _key_of_other_rules(key: str, rules: Sequence[str]) -> str:
    return f"{key} belongs only to the rule{'s'[: len(rules) - 1]} {' and '.join(rules)}"


def _bonus_without_condition(known: Sequence[str]) -> str:
    return f"expected one of {any_of(known)}"


def _nobody_awarded(status: str, known: Sequence[str]) -> str:
    return f"{status} without a result, expected {any_of(known)}"


def _draw_with_other_score(score: str, is_awarded: int) -> str:
    return f'a draw, but {_score_name(is_awarded)} is "{score}"'


def _winner_with_other_score(winner: str, score: str, is_awarded: int) -> str:
    hint = "" if is_awarded else "; write a ruling as awarded"
    return f'{winner} won, but {_score_name(is_awarded)} is "{score}"{hint}'


def _score_name(is_awarded: int) -> str:
    return "awarded" if is_awarded else "the score"


def _not_a_team_of_the_tie(winner: str, teams: Sequence[str]) -> str:
    known = f"expected one of {', '.join(teams)}" if teams else "expected it among teams"
    return f"{winner} is not a team of this tie, {known}"


def _other_spelling(name: str, team: str) -> str:
    return f'"{name}" is read as "{team}": they differ in {_difference(name, team)}'


def _difference(name: str, team: str) -> str:
    """Return in what two spellings of a name differ."""
    composed, other = (unicodedata.normalize("NFC", text) for text in (name, team))
    parts = []
    if composed.casefold() != other.casefold():
        parts.append("blanks")
    if "".join(composed.split()) != "".join(other.split()):
        parts.append("case")
    return " and ".join(parts) or "the bytes of an accent (normal form)"


def _looks_like_another_name(name: str, other: str) -> str:
    signs = ", ".join(
        f"{unicodedata.name(sign, 'a sign').lower()} (U+{ord(sign):04X})"
        for sign in dict.fromkeys(name)
        if sign not in other
    )
    return f'"{name}" looks like "{other}" but is another name: it has {signs}'


def _last_of_unequal_groups(group: str, number: int, smallest: int, largest: int) -> str:
    name = group or f"Group {number}"
    return (
        f"also leaves out the results against the last of {name}, which has {smallest} teams"
        f" where others have {largest}; against_top = {smallest} compares them equally"
    )


def _too_many(what: str) -> Callable[..., str]:
    return f"{{count:,}} {what}, expected at most {{most:,}}".format


def _too_many_together(groups: int, key: str, count: int, most: int) -> str:
    parts = {"across": "tables across them", "rounds": "rounds", "matches": "dates of matches"}
    return (
        f"{groups:,} groups and {count:,} {parts[key]} are {groups * count:,} together,"
        f" expected at most {most:,}"
    )


def _too_many_rows(tables: int, teams: int, most: int) -> str:
    return (
        f"{tables:,} published tables of {teams:,} teams are {tables * teams:,} rows,"
        f" expected at most {most:,}"
    )


OF_SENSE: dict[str, Callable[..., str]] = {
    "adjusts_nothing": "adjusts nothing, expected points or goals".format,
    "against_itself": "{team} plays against itself, expected two teams".format,
    "already_in_another_group": _already_in_another_group,
    "award_and_awards": "awarded and awards, expected one of them".format,
    "award_with_round_and_date": "an award has a round and a date, expected one of them".format,
    "awards_not_by_date": "the awards are not in the order of their dates".format,
    "beside_groups": "{key} beside groups, expected inside the groups".format,
    "bonus_without_condition": _bonus_without_condition,
    "both_lose_without_ruling": (
        'both teams lose only by a ruling, expected status = "awarded"'.format
    ),
    "both_without_teams": "both go on, but the tie names fewer than two teams".format,
    "builds_on_too_many": (
        "builds on more than {most} stages that build on each other, expected {most} at most".format
    ),
    "decided_without_winner": '"{rule}" decided the tie, but winner is missing'.format,
    "derived_without_score": "derived, but the score is missing".format,
    "draw_with_other_score": _draw_with_other_score,
    "fed_twice": _fed_twice,
    "group_plays_others": f"some of its matches are against other teams; {_BETWEEN_GROUPS}".format,
    "id_taken": '"{name}" is already the id of another source, expected a different id'.format,
    "key_of_other_rules": _key_of_other_rules,
    "listed_twice": "{team} is listed {times} times, expected once".format,
    "matches_beside_rounds": "matches beside rounds, expected inside the rounds".format,
    "matches_without_teams": "matches, but the tie names fewer than two teams".format,
    "name_taken": (
        '"{name}" is already the name of another {part}, expected a different name'.format
    ),
    "no_matches_to_carry": (
        '"{name}" has a published table and no matches, expected matches:'
        " a table does not show who won against whom"
    ).format,
    "no_stages": '"stages" is missing, expected one, or a summary that says why not'.format,
    "nobody_awarded": _nobody_awarded,
    "not_a_member": "{team} is not among the teams of this stage or group".format,
    "not_a_team_of_the_tie": _not_a_team_of_the_tie,
    "not_an_earlier_league": _not_an_earlier_league,
    "not_an_earlier_stage": _not_an_earlier_stage,
    "not_an_earlier_stage_with_matches": _not_an_earlier_stage_with_matches,
    "not_an_earlier_tie": _not_an_earlier_tie,
    "not_a_later_stage": _not_a_later_stage,
    "not_in_any_group": (
        "{team} is in no group of this stage, expected it in the teams of one".format
    ),
    "only_abandoned_stands": (
        'only an abandoned match can stand, expected status = "abandoned"'.format
    ),
    "penalties_level": 'penalties "{penalties}" decide nothing'.format,
    "penalties_without_level_score": 'penalties after "{score}", expected a level score'.format,
    "plays_twice": "{team} plays twice in this round, expected once".format,
    "position_in_head_to_head": (
        '"position" is a place in an earlier table, expected it with "earlier_stage"'.format
    ),
    "position_without_stage": '"position" is in decided_by, but position_in is missing'.format,
    "replay_without_legs": "a replay without a leg, expected legs before it".format,
    "round_and_date": "a round and a date, expected one of them".format,
    "rounds_and_matches": _rounds_and_matches,
    "rule_without_values": '"{rule}" is in the order, but {key} is missing'.format,
    "stage_missing_in_rule": '"earlier_stage" is in the order, but its stage is missing'.format,
    "stands_without_result": (
        "stands without a result, expected awarded, result, score or winner".format
    ),
    "status_and_awarded": "{status} and awarded, expected one of them".format,
    "tie_of_nobody": "no teams in this tie, expected teams, winners_of or losers_of".format,
    "tie_of_others": "not a match of this tie, expected {first} and {second}".format,
    "too_many_legs": "{legs} legs in a round of {most}, expected replays".format,
    "too_many_ties": "teams of {ties} ties, expected two".format,
    "twice_in_table": "{team} is twice in this table, expected once".format,
    "unknown_source": _unknown_source,
    "winner_and_both": "a winner, and both go on: expected one of them".format,
    "winner_and_result": "a winner and a result, expected one of them".format,
    "winner_did_not_play": "the winner {winner} did not play in this match".format,
    "winner_with_other_score": _winner_with_other_score,
    "zone_reversed": (
        "from {first} to {last}, expected the first and the last position: [1, 2]".format
    ),
}

TOO_MUCH: dict[str, Callable[..., str]] = {
    "too_many_claims": _too_many("claims of sources"),
    "too_many_published": _too_many("published tables"),
    "too_many_rounds": _too_many("rounds"),
    "too_many_rows": _too_many_rows,
    "too_many_sources": _too_many("sources"),
    "too_many_successions": _too_many("successions"),
    "too_many_tables": _too_many("stages and groups"),
    "too_many_teams": _too_many("teams"),
    "too_many_together": _too_many_together,
    "too_many_zones": _too_many("zones"),
}

ODD: dict[str, Callable[..., str]] = {
    "after_last_round": (
        "{round} is after the last round of this file, {last}: no effect yet".format
    ),
    "before_earlier_round": "{date} is before the date of an earlier round, {earlier}".format,
    "last_of_unequal_groups": _last_of_unequal_groups,
    "looks_like_another_name": _looks_like_another_name,
    "other_spelling": _other_spelling,
    "without_effect": 'without effect: the order has no "{rule}"'.format,
    "without_effect_in_tie": 'without effect: "{rule}" is not in decided_by'.format,
}
