"""Claims against results: what a source says of the season, within the scope that it states."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from tui.audit.checks.entrants import audit_departments, audit_teams
from tui.audit.checks.outcomes import audit_outcomes
from tui.audit.checks.records import audit_records
from tui.audit.evidence.counts import Count, Ways
from tui.audit.evidence.scopes import stages_of
from tui.audit.evidence.sheets import Sheets
from tui.audit.finding import Finding, Severity
from tui.audit.locator import Locator
from tui.audit.repair import AddMissing, Repair
from tui.audit.rounding import is_rounded
from tui.audit.statements.claims import AverageDiffers, TotalDiffers, UnknownScope
from tui.audit.voice import Voice, source_voice
from tui.season.model import Claims
from tui.season.model.claims import FindingCode
from tui.season.named import NamedTuple


class _Total(NamedTuple):
    """A claimed number with the totals that were counted."""

    code: FindingCode
    field: str
    counted: Literal["match", "goal"]
    claimed: int | None
    ways: Ways
    is_whole: bool


def audit_claims(sheets: Sheets) -> Iterator[Finding]:
    """Compare every claim of every source with the results and tables of its scope."""
    season = sheets.season
    for index, claims in enumerate(season.published):
        source = source_voice(season, claims.source, "claim")
        locator = Locator(claims=index)
        stages = stages_of(season, claims.scope)
        if stages is None:
            yield from _report_scope(locator, claims, source)
            continue
        count = sheets.count(stages)
        yield from _check_totals(locator, claims, source, count)
        yield from _check_average(locator, claims, source, count)
        yield from audit_departments(locator, claims, season)
        yield from audit_teams(locator, claims, sheets, stages)
        yield from audit_records(
            locator, claims, source, sheets.matches(stages), complete=count.all_goals
        )
        yield from audit_outcomes(locator, claims, sheets, stages)


def _report_scope(locator: Locator, claims: Claims, source: Voice) -> Iterator[Finding]:
    """Report that figures are not compared, because nobody can tell what they count."""
    figures = (claims.matches, claims.goals, claims.goals_per_match)
    if any(figure is not None for figure in figures):
        yield Finding(
            code="scope",
            severity="note",
            locator=locator.at("scope"),
            statement=UnknownScope(scope=claims.scope or "", source=source),
        )


def _check_totals(
    locator: Locator, claims: Claims, source: Voice, count: Count
) -> Iterator[Finding]:
    for total in (
        _Total(
            code="matches-total",
            field="matches",
            counted="match",
            claimed=claims.matches,
            ways=count.matches,
            is_whole=count.all_matches,
        ),
        _Total(
            code="goals-total",
            field="goals",
            counted="goal",
            claimed=claims.goals,
            ways=count.goals,
            is_whole=count.all_goals,
        ),
    ):
        claimed = total.claimed
        if claimed is None or claimed in total.ways:
            continue
        is_certain = total.is_whole or claimed < min(total.ways)
        if is_certain or count.is_known:
            severity: Severity = "contradiction" if is_certain else "gap"
            yield _report_total(locator.at(total.field), total, claimed, source, count, severity)


def _report_total(
    locator: Locator,
    total: _Total,
    claimed: int,
    source: Voice,
    count: Count,
    severity: Severity,
) -> Finding:
    number = total.ways[0]
    missing = AddMissing(counted=total.counted, number=claimed - number, where=count.by)
    return Finding(
        code=total.code,
        severity=severity,
        locator=locator,
        statement=TotalDiffers(
            counted=total.counted,
            number=number,
            counted_by=count.by,
            matches=count.matches[0] if total.is_whole else None,
            claimed=claimed,
            source=source,
        ),
        repairs=(Repair(missing, locator),),
    )


def _check_average(
    locator: Locator, claims: Claims, source: Voice, count: Count
) -> Iterator[Finding]:
    """Compare goals per match with the source's own totals, or else with the counted ones."""
    claimed = claims.goals_per_match
    if claimed is None:
        return
    if claims.goals is not None and claims.matches:
        averages = [Fraction(claims.goals, claims.matches)]
        averaged_by = Voice("totals", source.names)
    elif count.all_goals and count.all_matches and all(count.matches):
        averages = [Fraction(*pair) for pair in zip(count.goals, count.matches, strict=True)]
        averaged_by = count.by
    else:
        return
    if any(is_rounded(claimed, average) for average in averages):
        return
    yield Finding(
        code="goals-average",
        severity="contradiction",
        locator=locator.at("goals_per_match"),
        statement=AverageDiffers(
            average=averages[0], averaged_by=averaged_by, claimed=claimed, source=source
        ),
    )
