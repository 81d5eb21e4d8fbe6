"""What a season ended with: champion, runner-up, and who went up or down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from tui.audit.evidence.final_places import Place, final_places, ranked_places
from tui.audit.evidence.knockouts import Knockout
from tui.audit.evidence.sheets import Sheets
from tui.audit.finding import Finding, Path, Said, some
from tui.season.model import Claims, Outcome, Zone
from tui.season.model.claims import FindingCode

_Status = Literal["promoted", "relegated"]


def audit_outcomes(
    path: Path, claims: Claims, sheets: Sheets, stages: Sequence[int]
) -> Iterator[Finding]:
    """Hold what a source says of the outcome against the last tables and ties."""
    at = _deciding(claims, sheets, stages)
    if at is not None:
        yield from _first_two(path, claims, sheets, at)
    yield from _moved(path, claims, "promoted", sheets, stages)
    yield from _moved(path, claims, "relegated", sheets, stages)


def _deciding(claims: Claims, sheets: Sheets, stages: Sequence[int]) -> int | None:
    """Answer the stage whose first is the champion; None where the file does not tell.

    The only one that the claim counts, unless its first has still to play on; or one that makes a
    champion; or the last one, with the champion in it if he is in any, whose first goes up.
    """
    earned = {at: _first_earns(sheets, at) for at in stages}
    if claims.scope is not None and len(stages) == 1:
        first = earned[stages[0]]
        return None if first and first.to else stages[0]
    for status in ("champion", "promoted"):
        found = [at for at, one in earned.items() if one and one.status == status]
        own = [at for at in found if claims.champion in sheets.teams(at)]
        elsewhere = any(claims.champion in sheets.teams(at) for at in stages)
        if own or (found and not (status == "promoted" and elsewhere)):
            return (own or found)[-1]
    return None


def _first_earns(sheets: Sheets, at: int) -> Outcome | None:
    """Answer what the first of a stage earns, if it has one first."""
    groups = sheets.groups(at)
    if len(groups) == 1:
        zones = groups[0].group.zones or groups[0].stage.zones
        return next((zone for zone in zones if zone.covers(1)), None)
    final = sheets.bracket_of[at].final if at in sheets.bracket_of else None
    return sheets.bracket_of[at].round_of(final).winners if final else None


def _ends(sheets: Sheets, at: int) -> tuple[list[Place], str] | None:
    """Answer the places with which a stage ends: those of its only group, or of its final."""
    groups = sheets.groups(at)
    if len(groups) == 1 and groups[0].group.first_position == 1:
        return final_places(groups[0])
    knockout = sheets.bracket_of.get(at)
    final = knockout.final if knockout else None
    if final is None or final.result.winner is None:
        return None
    places = [Place(1, final.result.winner)]
    if final.result.loser:
        places.append(Place(2, final.result.loser))
    return places, "the final"


def _first_two(path: Path, claims: Claims, sheets: Sheets, at: int) -> Iterator[Finding]:
    found = _ends(sheets, at)
    if found is None:
        return
    places, said = found
    source = sheets.season.source_label(claims.source, "the claim")
    outcomes: tuple[tuple[FindingCode, str, str | None], ...] = (
        ("champion", "champion", claims.champion),
        ("runner-up", "runner_up", claims.runner_up),
    )
    for number, (code, field, claimed) in enumerate(outcomes, start=1):
        there = next((one for one in places if one.position == number and one.shared == 1), None)
        if claimed is None or there is None or there.team == claimed:
            continue
        if sheets.season.champions is not None:
            continue  # the title was decided otherwise
        place = {1: "first", 2: "second"}[number]
        stage = sheets.season.stages[at].name
        yield Finding(
            code,
            "contradiction",
            (*path, field),
            "",
            f"By {said} {there.team} is {place} in the {stage}, {source} names {claimed} {code}.",
            (Said(there.team, said), Said(claimed, source)),
        )


class _Earned(NamedTuple):
    """The teams that have earned something; `label` is the division, if the file names it."""

    label: str | None
    teams: frozenset[str]
    is_all: bool


def _earned(sheets: Sheets, at: int, status: _Status) -> Iterator[_Earned]:
    """Walk who went up or down from a stage, by places and by ties."""
    for unit in sheets.groups(at):
        found = final_places(unit)
        places = found[0] if found else []
        yield from _earned_in_zones(places, unit.group.zones or unit.stage.zones, status)
    for ranking, places in ranked_places(sheets, at):
        yield from _earned_in_zones(places, ranking.zones, status)
        if not ranking.zones:  # nobody knows who of them has earned what
            yield _Earned(None, frozenset(), is_all=False)
    knockout = sheets.bracket_of.get(at)
    if knockout is not None:
        yield from _earned_in_ties(knockout, status)


def _earned_in_zones(
    places: Sequence[Place], zones: Sequence[Zone], status: _Status
) -> Iterator[_Earned]:
    for zone in zones:
        if zone.status == status:
            teams = frozenset(
                one.team
                for one in places
                if zone.covers(one.position) and zone.covers(one.position + one.shared - 1)
            )
            size = zone.positions[1] - zone.positions[0] + 1
            yield _Earned(zone.label, teams, len(teams) == size)


def _earned_in_ties(knockout: Knockout, status: _Status) -> Iterator[_Earned]:
    for number, one in enumerate(knockout.stage.rounds):
        results = [each.result for each in knockout.ties_of(number)]
        for outcome, teams in (
            (one.winners, [each.winner for each in results]),
            (one.losers, [each.loser for each in results]),
        ):
            if outcome and outcome.status == status:
                known = frozenset(team for team in teams if team)
                is_all = knockout.complete and len(known) == len(results)
                yield _Earned(outcome.label, known, is_all)


def _moved(
    path: Path, claims: Claims, status: _Status, sheets: Sheets, stages: Sequence[int]
) -> Iterator[Finding]:
    """Compare who went up or down with the places and ties that earn it.

    Where several divisions can be reached, a list that names nobody of one does not speak of it.
    """
    claimed = frozenset(getattr(claims, status))
    earned = [one for at in stages for one in _earned(sheets, at, status)]
    if not claimed or not any(one.teams for one in earned):
        return
    division = claims.promoted_to if status == "promoted" else None
    named = [one for one in earned if division is not None and one.label == division]
    met = [one for one in earned if one.teams & claimed]
    meant = named or met or earned[:1]
    source = sheets.season.source_label(claims.source, "the claim")
    unnamed = sorted(frozenset().union(*(one.teams for one in meant)) - claimed)
    if unnamed:
        found = _difference(status, path, unnamed, ("a place that earns it", "not named"), source)
        yield found._replace(severity="contradiction")
    unearned = sorted(claimed - frozenset().union(*(one.teams for one in earned)))
    if unearned and all(one.is_all for one in earned):
        yield _difference(status, path, unearned, ("no place that earns it", "named"), source)


def _difference(
    status: _Status, path: Path, teams: Sequence[str], words: tuple[str, str], source: str
) -> Finding:
    names, here, there = some(teams), *words
    place = "its place" if len(teams) == 1 else "their places"
    earns = "earns" if len(teams) == 1 else "earn"
    if there == "named":
        does_not = "does not" if len(teams) == 1 else "do not"
        sentence = f"{source} names {names} among the {status}, but {place} {does_not} earn it."
    else:
        sentence = f"{source} does not name {names} among the {status}, but {place} {earns} it."
    return Finding(
        status,
        "note",
        (*path, status),
        "",
        sentence,
        (Said(f"{names}: {here}", "the tables"), Said(f"{names}: {there}", source)),
    )
