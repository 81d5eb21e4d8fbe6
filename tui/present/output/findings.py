"""Findings of the audit without a screen: for people, for programs, for the checks of GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from tui.audit.finding import Finding, Severity
from tui.present.output.tables import harmless
from tui.present.page.text import clean_message
from tui.present.words.findings import (
    describe,
    describe_repair,
    known_line,
    repair_lines,
    sentence,
)
from tui.present.words.problems import place_and_what
from tui.present.words.voices import name_voice
from tui.season.raw.problems import Problem, printable

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
            yield f"  {known_line(finding)}"
        shared = at + 1 < len(found) and found[at + 1].finding.repairs == finding.repairs
        if not shared:
            yield from repair_lines(finding)


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
            "sentence": describe(finding.statement),
            "values": [{"value": said.value, "by": name_voice(said.by)} for said in finding.values],
            "repairs": [
                {"kind": repair.kind, "text": describe_repair(repair)} for repair in finding.repairs
            ],
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
        known = [known_line(finding)] if finding.known else []
        text = [sentence(finding), *known, *repairs]
        yield _annotation(level, one.file, one.line, finding.code, text)


def github_problems(problems: Sequence[Problem], file: str) -> Iterator[str]:
    """Write what is wrong with a file that does not load as annotations."""
    for problem in problems:
        text = printable(place_and_what(problem))
        yield _annotation(problem.severity, file, problem.line, "season file", [text])


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
