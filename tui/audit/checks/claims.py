"""Claims against results: what a source says of the season, within the scope that it states."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from tui.audit.checks.entrants import audit_departments, audit_teams
from tui.audit.checks.outcomes import audit_outcomes
from tui.audit.checks.records import audit_records
from tui.audit.evidence.counts import RESULTS, Count, Ways
from tui.audit.evidence.scopes import stages_of
from tui.audit.evidence.sheets import Sheets
from tui.audit.finding import Finding, Path, Repair, Said, counted, rounds
from tui.season.model import Claims
from tui.season.model.claims import FindingCode


class _Sum(NamedTuple):
    """A number that a source claims beside the one that was added up."""

    code: FindingCode
    field: str
    claimed: int | None
    ways: Ways
    is_whole: bool


def audit_claims(sheets: Sheets) -> Iterator[Finding]:
    """Hold every claim of every source against the results and tables of its scope."""
    season = sheets.season
    for at, claims in enumerate(season.published):
        source = season.source_label(claims.source, "the claim")
        path: Path = ("published", at)
        stages = stages_of(season, claims.scope)
        if stages is None:
            yield from _unresolved(path, claims, source)
            continue
        count = sheets.count(stages)
        yield from _sums(path, claims, source, count)
        yield from _average(path, claims, source, count)
        yield from audit_departments(path, claims, season)
        yield from audit_teams(path, claims, sheets, stages)
        yield from audit_records(
            path, claims, source, sheets.matches(stages), complete=count.all_goals
        )
        yield from audit_outcomes(path, claims, sheets, stages)


def _unresolved(path: Path, claims: Claims, source: str) -> Iterator[Finding]:
    """Say that figures are not compared, because nobody can tell what they count."""
    figures = (claims.matches, claims.goals, claims.goals_per_match)
    if any(one is not None for one in figures):
        yield Finding(
            "scope",
            "note",
            (*path, "scope"),
            "",
            f'No stage of this file is called "{claims.scope}": the figures of {source} are not'
            " compared.",
            (Said(claims.scope or "", source),),
        )


def _sums(path: Path, claims: Claims, source: str, count: Count) -> Iterator[Finding]:
    for one in (
        _Sum("matches-total", "matches", claims.matches, count.matches, count.all_matches),
        _Sum("goals-total", "goals", claims.goals, count.goals, count.all_goals),
    ):
        claimed = one.claimed
        if claimed is None or claimed in one.ways:
            continue
        is_certain = one.is_whole or claimed < min(one.ways)
        if is_certain or count.told:
            found = _of_sum((*path, one.field), one, claimed, source, count)
            yield found._replace(severity="contradiction" if is_certain else "gap")


def _of_sum(path: Path, one: _Sum, claimed: int, source: str, count: Count) -> Finding:
    here = one.ways[0]
    word = "match" if one.field == "matches" else "goal"
    apart = abs(claimed - here)
    number, are = counted(apart, word, one.field), "is" if apart == 1 else "are"
    listed = "the listed matches" if count.by == RESULTS else count.by
    if claimed > here:
        text = f"{number} {are} missing from {listed}"
    else:
        text = f"{number} too many {are} in {listed}"
    total = counted(here, word, one.field)
    if count.by != RESULTS:
        said = f"{count.by} adds up to {total}"
    elif word == "goal" and not one.is_whole:
        said = f"the known results add up to {total}"
    elif word == "goal":
        results = counted(count.matches[0], "result")
        said = f"the {results} add{'s' if count.matches[0] == 1 else ''} up to {total}"
    else:
        said = f"{total} {'is' if here == 1 else 'are'} listed"
    return Finding(
        one.code,
        "contradiction",
        path,
        "",
        f"{said[:1].upper()}{said[1:]}, {source} says {claimed}.",
        (Said(str(here), count.by), Said(str(claimed), source)),
        (Repair("missing", text, path),),
    )


def _average(path: Path, claims: Claims, source: str, count: Count) -> Iterator[Finding]:
    """Compare goals per match: with the source's own totals, or else with what was added up."""
    claimed = claims.goals_per_match
    if claimed is None:
        return
    if claims.goals is not None and claims.matches:
        averages, said = [Fraction(claims.goals, claims.matches)], f"the totals of {source}"
    elif count.all_goals and count.all_matches and all(count.matches):
        averages = [Fraction(*one) for one in zip(count.goals, count.matches, strict=True)]
        said = count.by
    else:
        return
    if any(rounds(claimed, one) for one in averages):
        return
    here = f"{float(averages[0]):.2f}"
    yield Finding(
        "goals-average",
        "contradiction",
        (*path, "goals_per_match"),
        "",
        f"{here} goals per match by {said}, {float(claimed)} by {source}.",
        (Said(here, said), Said(str(float(claimed)), source)),
    )
