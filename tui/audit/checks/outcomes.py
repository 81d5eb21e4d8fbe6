"""What a season ended with: champion, runner-up, and who went up or down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from tui.audit.evidence.final_places import Place, find_final_places, rank_places
from tui.audit.evidence.knockouts import Knockout
from tui.audit.evidence.sheets import Sheets
from tui.audit.finding import Finding, Severity
from tui.audit.locator import Locator
from tui.audit.statements.claims import MovedDiffer, OutcomeDiffers
from tui.audit.voice import Voice, source_voice
from tui.season.model import Claims, Outcome, Zone
from tui.season.model.claims import FindingCode
from tui.season.named import NamedTuple

_Status = Literal["promoted", "relegated"]


def audit_outcomes(
    locator: Locator, claims: Claims, sheets: Sheets, stages: Sequence[int]
) -> Iterator[Finding]:
    """Compare what a source says of the outcome with the last tables and ties."""
    deciding = _find_deciding_stage(claims, sheets, stages)
    if deciding is not None:
        yield from _check_first_two(locator, claims, sheets, deciding)
    yield from _check_moved(locator, claims, "promoted", sheets, stages)
    yield from _check_moved(locator, claims, "relegated", sheets, stages)


def _find_deciding_stage(claims: Claims, sheets: Sheets, stages: Sequence[int]) -> int | None:
    """Return the stage whose first is the champion; None if the file does not tell.

    It is the only stage in the scope of the claim, unless its first plays on in another; or one
    that makes a champion; or the last one whose first goes up, if the claimed champion is in it or
    in no stage at all.
    """
    earned = {at: _find_prize_of_first(sheets, at) for at in stages}
    if claims.scope is not None and len(stages) == 1:
        first = earned[stages[0]]
        return None if first and first.to else stages[0]
    for status in ("champion", "promoted"):
        deciding = [at for at, prize in earned.items() if prize and prize.status == status]
        own = [at for at in deciding if claims.champion in sheets.teams(at)]
        elsewhere = any(claims.champion in sheets.teams(at) for at in stages)
        if own or (deciding and not (status == "promoted" and elsewhere)):
            return (own or deciding)[-1]
    return None


def _find_prize_of_first(sheets: Sheets, at: int) -> Outcome | None:
    """Return what the first of a stage earns, if it has one group or a final."""
    groups = sheets.groups(at)
    if len(groups) == 1:
        zones = groups[0].group.zones or groups[0].stage.zones
        return next((zone for zone in zones if zone.covers(1)), None)
    final = sheets.bracket_of[at].final if at in sheets.bracket_of else None
    return sheets.bracket_of[at].round_of(final).winners if final else None


def _find_final_places(sheets: Sheets, at: int) -> tuple[list[Place], Voice] | None:
    """Return the final places of a stage: those of its only group, or of its final."""
    groups = sheets.groups(at)
    if len(groups) == 1 and groups[0].group.first_position == 1:
        return find_final_places(groups[0])
    knockout = sheets.bracket_of.get(at)
    final = knockout.final if knockout else None
    if final is None or final.result.winner is None:
        return None
    places = [Place(1, final.result.winner)]
    if final.result.loser:
        places.append(Place(2, final.result.loser))
    return places, Voice("final")


def _check_first_two(
    locator: Locator, claims: Claims, sheets: Sheets, at: int
) -> Iterator[Finding]:
    final = _find_final_places(sheets, at)
    if final is None or sheets.season.champions is not None:
        return  # unknown, or the title was decided otherwise
    places, placed_by = final
    source = source_voice(sheets.season, claims.source, "claim")
    outcomes: tuple[tuple[Literal[1, 2], FindingCode, str, str | None], ...] = (
        (1, "champion", "champion", claims.champion),
        (2, "runner-up", "runner_up", claims.runner_up),
    )
    for position, code, field, claimed in outcomes:
        here = next(
            (place for place in places if place.position == position and place.shared == 1), None
        )
        if claimed is None or here is None or here.team == claimed:
            continue
        yield Finding(
            code=code,
            severity="contradiction",
            locator=locator.at(field),
            statement=OutcomeDiffers(
                position=position,
                team=here.team,
                stage=sheets.season.stages[at].name,
                placed_by=placed_by,
                claimed=claimed,
                source=source,
            ),
        )


class _Prize(NamedTuple):
    """The teams that go up or down; `label` is the division, if the file names it."""

    label: str | None
    teams: frozenset[str]
    is_all: bool


def _find_prizes(sheets: Sheets, at: int, status: _Status) -> Iterator[_Prize]:
    """Yield who went up or down from a stage, by places and by ties."""
    for unit in sheets.groups(at):
        final = find_final_places(unit)
        places = final[0] if final else []
        yield from _find_in_zones(places, unit.group.zones or unit.stage.zones, status)
    for ranking, places in rank_places(sheets, at):
        yield from _find_in_zones(places, ranking.zones, status)
        if not ranking.zones:  # what the places of the ranking earn is unknown
            yield _Prize(None, frozenset(), is_all=False)
    knockout = sheets.bracket_of.get(at)
    if knockout is not None:
        yield from _find_in_ties(knockout, status)


def _find_in_zones(
    places: Sequence[Place], zones: Sequence[Zone], status: _Status
) -> Iterator[_Prize]:
    for zone in zones:
        if zone.status == status:
            teams = frozenset(
                place.team
                for place in places
                if zone.covers(place.position) and zone.covers(place.position + place.shared - 1)
            )
            size = zone.positions[1] - zone.positions[0] + 1
            yield _Prize(zone.label, teams, len(teams) == size)


def _find_in_ties(knockout: Knockout, status: _Status) -> Iterator[_Prize]:
    for number, played in enumerate(knockout.stage.rounds):
        results = [ended.result for ended in knockout.ties_of(number)]
        for outcome, teams in (
            (played.winners, [result.winner for result in results]),
            (played.losers, [result.loser for result in results]),
        ):
            if outcome and outcome.status == status:
                known = frozenset(team for team in teams if team)
                is_all = knockout.complete and len(known) == len(results)
                yield _Prize(outcome.label, known, is_all)


def _check_moved(
    locator: Locator, claims: Claims, status: _Status, sheets: Sheets, stages: Sequence[int]
) -> Iterator[Finding]:
    """Compare who went up or down with the places and ties that earn it.

    If there are several divisions, a list that names nobody of one is not about it.
    """
    claimed = frozenset(claims.promoted if status == "promoted" else claims.relegated)
    prizes = [prize for at in stages for prize in _find_prizes(sheets, at, status)]
    if not claimed or not any(prize.teams for prize in prizes):
        return
    division = claims.promoted_to if status == "promoted" else None
    named = [prize for prize in prizes if division is not None and prize.label == division]
    met = [prize for prize in prizes if prize.teams & claimed]
    meant = named or met or prizes[:1]
    source = source_voice(sheets.season, claims.source, "claim")
    unnamed = sorted(frozenset().union(*(prize.teams for prize in meant)) - claimed)
    if unnamed:
        yield _report_moved(
            locator,
            MovedDiffer(status=status, teams=tuple(unnamed), is_named=False, source=source),
            "contradiction",
        )
    unearned = sorted(claimed - frozenset().union(*(prize.teams for prize in prizes)))
    if unearned and all(prize.is_all for prize in prizes):
        yield _report_moved(
            locator,
            MovedDiffer(status=status, teams=tuple(unearned), is_named=True, source=source),
            "note",
        )


def _report_moved(locator: Locator, statement: MovedDiffer, severity: Severity) -> Finding:
    return Finding(
        code=statement.status,
        severity=severity,
        locator=locator.at(statement.status),
        statement=statement,
    )
