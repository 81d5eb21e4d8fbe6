"""Findings of the audit in words: what was found, what would mend it, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from tui.audit.finding import Finding, Severity
from tui.present.page.text import clean_message
from tui.present.words.phrases import plural

SHOWN = 3
"""So many repairs are written out where several would do."""


def sentence(finding: Finding) -> str:
    """Say what was found, with the stage and the group that it is about."""
    return ": ".join(part for part in (finding.stage, finding.sentence) if part)


def repair_lines(finding: Finding) -> Iterator[str]:
    """Write what would mend a finding: the one change, or how many there are and the first few."""
    repairs = finding.repairs
    if len(repairs) > 1:
        more = "" if len(repairs) <= SHOWN else f", the first {SHOWN} of them"
        yield f"  {plural(len(repairs), 'change')} would do{more}:"
    for one in repairs[:SHOWN]:
        yield f"{'  ' if len(repairs) == 1 else '    '}{clean_message(one.text)}"


def summary(findings: Sequence[Finding], signs: Mapping[Severity, str] | None = None) -> str:
    """Count findings in words: `2 contradictions, 1 gap; 3 known`; `2 contradictions (≠)`."""
    fresh = Counter(one.severity for one in findings if one.open)
    words = [
        plural(fresh[severity], severity) + (f" ({signs[severity]})" if signs else "")
        for severity in get_args(Severity)
        if fresh[severity]
    ]
    known = sum(not one.open for one in findings)
    counted = ", ".join(words) or "nothing new"
    if not findings:
        return "no findings"
    return f"{counted}; {known} known" if known else counted
