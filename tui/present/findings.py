"""Findings of the audit without a screen: for people, for programs, for the checks of GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tui.audit.finding import Finding, Severity
from tui.present.phrases import plural
from tui.present.plain import harmless
from tui.present.text import clean, clean_message
from tui.season.problems import Problem

SHOWN = 3
"""So many repairs are written out where several would do."""

_LEVELS: dict[Severity, str] = {"contradiction": "error", "gap": "warning", "note": "notice"}


class Found(NamedTuple):
    """A finding, the file that it is in, and its line there."""

    file: str
    line: int
    finding: Finding


def text_lines(found: Sequence[Found]) -> Iterator[str]:
    """Write the findings of one file; a repair that mends several is told after the last."""
    for at, one in enumerate(found):
        finding = one.finding
        known = " (known)" if finding.known else ""
        yield clean_message(
            f"{one.file}:{one.line}: {finding.severity}{known}: {sentence(finding)}"
            f" [{finding.code}]"
        )
        if finding.known:
            yield f"  known: {clean(finding.known.note)}"
        shared = at + 1 < len(found) and found[at + 1].finding.repairs == finding.repairs
        if not shared:
            yield from repair_lines(finding)


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


def json_lines(found: Sequence[Found]) -> Iterator[str]:
    """Write each finding as one object on a line of its own."""
    for one in found:
        finding = one.finding
        written: dict[str, Any] = {
            "file": one.file,
            "line": one.line,
            "code": finding.code,
            "severity": finding.severity,
            "where": finding.where,
            "sentence": finding.sentence,
            "values": [{"value": said.value, "by": said.by} for said in finding.values],
            "repairs": [{"kind": each.kind, "text": each.text} for each in finding.repairs],
            "known": finding.known.note if finding.known else None,
        }
        yield harmless(json.dumps(written, ensure_ascii=False))


def github_lines(found: Sequence[Found], *, strict: bool = False) -> Iterator[str]:
    """Write each finding as an annotation of a GitHub workflow; what is known is a notice."""
    for one in found:
        finding = one.finding
        level = _LEVELS[finding.severity]
        if finding.known:
            level = "notice"
        elif strict and finding.severity == "gap":
            level = "error"
        repairs = [line.strip() for line in repair_lines(finding)]
        known = [f"known: {finding.known.note}"] if finding.known else []
        text = [sentence(finding), *known, *repairs]
        yield _annotation(level, one.file, one.line, finding.code, text)


def github_problems(problems: Sequence[Problem], file: str) -> Iterator[str]:
    """Write what is wrong with a file that does not load as annotations."""
    for one in problems:
        level = "error" if one.severity == "error" else "warning"
        text = ": ".join(part for part in (one.where, one.what) if part)
        yield _annotation(level, file, one.line, "season file", [text])


def _annotation(level: str, file: str, line: int, title: str, text: Sequence[str]) -> str:
    """Write one workflow command, with the escapes that GitHub defines for its two parts."""
    place = {"file": file, "line": str(line) if line else "", "title": title}
    properties = ",".join(
        f"{key}={_escaped(clean_message(value)).replace(':', '%3A').replace(',', '%2C')}"
        for key, value in place.items()
        if value
    )
    lines = "\n".join(clean_message(part) for part in text)
    return f"::{level} {properties}::{_escaped(lines)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def summary(findings: Sequence[Finding], signs: Mapping[Severity, str] | None = None) -> str:
    """Count findings in words: `2 contradictions, 1 gap; 3 known`; `2 contradictions (≠)`."""
    fresh = Counter(one.severity for one in findings if one.open)
    words = [
        plural(fresh[severity], severity) + (f" ({signs[severity]})" if signs else "")
        for severity in _LEVELS
        if fresh[severity]
    ]
    known = sum(not one.open for one in findings)
    counted = ", ".join(words) or "nothing new"
    if not findings:
        return "no findings"
    return f"{counted}; {known} known" if known else counted
