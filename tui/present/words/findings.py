"""Findings of the audit in words: what was found, what would mend it, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from tui.audit.finding import Finding, Severity
from tui.audit.repair import Repair
from tui.audit.statements.base import Statement
from tui.audit.statements.claims import ClaimStatement
from tui.audit.statements.file import FileStatement
from tui.audit.statements.matches import MatchStatement
from tui.audit.statements.tables import TableStatement
from tui.present.page.text import clean, clean_message
from tui.present.words import messages
from tui.present.words.findings_claims import describe_claim
from tui.present.words.findings_matches import describe_file, describe_match
from tui.present.words.findings_repairs import describe_change
from tui.present.words.findings_tables import describe_table
from tui.present.words.numbers import plural
from tui.present.words.phrases import sentence as begin
from tui.present.words.voices import name_voice

AGREES = "Nothing was found: what sources publish agrees with the results and with itself."
UNPUBLISHED = "Nothing was found. No source publishes anything to compare the results with."
BEING_AUDITED = "The season is being audited."
PROBLEM_TITLE = "season file"
"""The title of an annotation about a file that cannot be loaded as it is."""

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


def sentence(finding: Finding) -> str:
    """Say what was found, with the stage and the group that it is about."""
    return ": ".join(part for part in (finding.stage, describe(finding.statement)) if part)


def headline(finding: Finding) -> str:
    """Return a finding with its severity before it and its code behind it, on one line."""
    known = " (known)" if finding.known else ""
    return f"{finding.severity}{known}: {sentence(finding)} [{finding.code}]"


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


def known_line(finding: Finding) -> str:
    """Say what the file knows about a finding; nothing if it is new."""
    return clean(f"known: {finding.known.note}") if finding.known else ""


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


def summary(findings: Sequence[Finding], signs: Mapping[Severity, str] | None = None) -> str:
    """Count findings in words: `2 contradictions, 1 gap; 3 known`; `2 contradictions (≠)`."""
    fresh = Counter(finding.severity for finding in findings if finding.open)
    words = [
        plural(fresh[severity], severity) + (f" ({signs[severity]})" if signs else "")
        for severity in get_args(Severity)
        if fresh[severity]
    ]
    known = sum(not finding.open for finding in findings)
    counted = ", ".join(words) or "nothing new"
    if not findings:
        return "no findings"
    return f"{counted}; {known} known" if known else counted
