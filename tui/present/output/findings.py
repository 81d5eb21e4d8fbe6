"""Findings of the audit without a screen: for people, for programs, for the checks of GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from tui.audit.finding import Finding, Severity
from tui.present.output.harmless import harmless
from tui.present.page.text import clean_message
from tui.present.words.findings import (
    PROBLEM_TITLE,
    describe,
    describe_repair,
    headline,
    known_line,
    repair_lines,
    sentence,
)
from tui.present.words.problems import place_and_what
from tui.present.words.voices import name_voice
from tui.season.raw.problems import Problem, printable

_LEVELS: dict[Severity, str] = {"contradiction": "error", "gap": "warning", "note": "notice"}


_INDENT = "  "


class LocatedFinding(NamedTuple):
    """A finding, the file that it is in, and its line there."""

    file: str
    line: int
    finding: Finding


def text_lines(findings: Sequence[LocatedFinding]) -> Iterator[str]:
    """Yield the findings of one file; a repair that mends several comes after the last of them."""
    for located, following in zip_longest(findings, findings[1:]):
        finding = located.finding
        yield clean_message(f"{located.file}:{located.line}: {headline(finding)}")
        if finding.known:
            yield f"  {known_line(finding)}"
        if following is None or following.finding.repairs != finding.repairs:
            yield from (f"{_INDENT * level}{words}" for level, words in repair_lines(finding))


def json_lines(findings: Sequence[LocatedFinding]) -> Iterator[str]:
    """Yield each finding as one object on a line of its own."""
    for located in findings:
        finding = located.finding
        written: dict[str, Any] = {
            "file": located.file,
            "line": located.line,
            "code": finding.code,
            "severity": finding.severity,
            "where": finding.where,
            "sentence": describe(finding.statement),
            "values": [{"value": said.value, "by": name_voice(said.by)} for said in finding.values],
            "repairs": [
                {"kind": repair.kind, "text": describe_repair(repair)} for repair in finding.repairs
            ],
            "known": finding.known.note if finding.known else None,
        }
        yield harmless(json.dumps(written, ensure_ascii=False))


def github_lines(findings: Sequence[LocatedFinding], *, strict: bool = False) -> Iterator[str]:
    """Yield each finding as an annotation of a GitHub workflow; a known one is a notice."""
    for located in findings:
        finding = located.finding
        level = _LEVELS[finding.severity]
        if finding.known:
            level = "notice"
        elif strict and finding.severity == "gap":
            level = "error"
        repairs = [words for _, words in repair_lines(finding)]
        known = [known_line(finding)] if finding.known else []
        text = [sentence(finding), *known, *repairs]
        yield _annotation(level, located.file, located.line, finding.code, text)


def github_problems(problems: Sequence[Problem], file: str) -> Iterator[str]:
    """Yield what is wrong with a file as annotations."""
    for problem in problems:
        text = printable(place_and_what(problem))
        yield _annotation(problem.severity, file, problem.line, PROBLEM_TITLE, [text])


def _annotation(level: str, file: str, line: int, title: str, text: Sequence[str]) -> str:
    """Return one workflow command, with the escapes that GitHub defines for its two parts."""
    place = {"file": file, "line": str(line) if line else "", "title": title}
    properties = ",".join(
        f"{key}={_escape(clean_message(value)).replace(':', '%3A').replace(',', '%2C')}"
        for key, value in place.items()
        if value
    )
    lines = "\n".join(clean_message(part) for part in text)
    return f"::{level} {properties}::{_escape(lines)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
