"""Findings of the audit in words: what was found, what would mend it, and how many there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.audit.finding import Finding
from tui.audit.repair import Repair
from tui.audit.statements.base import Statement
from tui.audit.statements.claims import ClaimStatement
from tui.audit.statements.file import FileStatement
from tui.audit.statements.matches import MatchStatement
from tui.audit.statements.tables import TableStatement
from tui.present.page.text import clean_message
from tui.present.words import messages
from tui.present.words.findings_claims import describe_claim
from tui.present.words.findings_matches import describe_file, describe_match
from tui.present.words.findings_repairs import describe_change
from tui.present.words.findings_tables import describe_table
from tui.present.words.numbers import plural
from tui.present.words.phrases import sentence as begin
from tui.present.words.told import ToldFinding, in_stage
from tui.present.words.voices import name_voice

AGREES = "Nothing was found: what sources publish agrees with the results and with itself."
UNPUBLISHED = "Nothing was found. No source publishes anything to compare the results with."
BEING_AUDITED = "The season is being audited."
SHOWN = 3
"""So many corrections are written out if several are possible."""


def describe(statement: Statement) -> str:
    """Make a sentence of what a finding says."""
    match statement:
        case ClaimStatement():
            return describe_claim(statement)
        case TableStatement():
            return describe_table(statement)
        case MatchStatement():
            return describe_match(statement)
        case FileStatement():
            return describe_file(statement)
        case _:
            raise TypeError(type(statement).__name__)


def describe_repair(repair: Repair) -> str:
    """Say what would make a finding go away."""
    return describe_change(repair.change)


def tell(findings: Sequence[Finding], lines: Sequence[int]) -> Iterator[ToldFinding]:
    """Yield the findings of a file in words, given the line of each."""
    for at, (finding, line) in enumerate(zip(findings, lines, strict=True)):
        following = findings[at + 1 : at + 2]
        yield ToldFinding(
            line=line,
            code=finding.code,
            severity=finding.severity,
            where=finding.where,
            stage=finding.stage,
            sentence=describe(finding.statement),
            values=tuple((said.value, name_voice(said.by)) for said in finding.values),
            repairs=tuple((repair.kind, describe_repair(repair)) for repair in finding.repairs),
            repair_lines=tuple(repair_lines(finding)),
            ends_repairs=not following or following[0].repairs != finding.repairs,
            note=finding.known.note if finding.known else None,
        )


def sentence(finding: Finding) -> str:
    """Say what was found, with the stage and the group that it is about."""
    return in_stage(finding.stage, describe(finding.statement))


def describe_line(finding: Finding, line: int) -> str:
    """Say which finding it is, on which line of the file, and which key shows it."""
    return f"{finding.code}, line {line} of the file; {messages.opens_finding()}."


def describe_values(finding: Finding) -> str:
    """Say who says what, such as `The results: 34; Wikipedia: 38`, with a full stop."""
    if len(finding.cells) > 1:  # the sentence has the values
        names = " ≠ ".join(name_voice(said.by) for said in finding.values)
        return f"Compared: {names}."
    said = "; ".join(f"{name_voice(said.by)}: {said.value}" for said in finding.values)
    return f"{begin(said)}."


def repair_lines(finding: Finding) -> Iterator[tuple[int, str]]:
    """Yield the correction that would mend a finding; if there are several, the first few.

    Each line comes with its level: 1, or 2 below the line that says how many there are.
    """
    repairs = finding.repairs
    if len(repairs) > 1:
        more = "" if len(repairs) <= SHOWN else f", the first {SHOWN} of them"
        yield 1, f"{plural(len(repairs), 'possible correction')}{more}:"
    for repair in repairs[:SHOWN]:
        yield 1 if len(repairs) == 1 else 2, clean_message(describe_repair(repair))
