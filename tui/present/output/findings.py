"""Findings of the audit without a screen: for people, for programs, for the checks of GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tui.present.output.harmless import harmless
from tui.present.page.text import clean_message
from tui.present.words.problems import place_and_what
from tui.present.words.told import PROBLEM_TITLE, ToldFinding, headline, in_stage, known_line
from tui.season.raw.printable import printable
from tui.season.raw.problems import Problem

if TYPE_CHECKING:
    from tui.audit.finding import Severity

_LEVELS: dict[Severity, str] = {"contradiction": "error", "gap": "warning", "note": "notice"}


_INDENT = "  "


def text_lines(file: str, findings: Sequence[ToldFinding]) -> Iterator[str]:
    """Yield the findings of one file; a repair that mends several comes after the last of them."""
    for finding in findings:
        yield clean_message(f"{file}:{finding.line}: {headline(finding)}")
        if finding.note is not None:
            yield f"  {known_line(finding.note)}"
        if finding.ends_repairs:
            yield from (f"{_INDENT * level}{words}" for level, words in finding.repair_lines)


def json_lines(file: str, findings: Sequence[ToldFinding]) -> Iterator[str]:
    """Yield each finding as one object on a line of its own."""
    for finding in findings:
        written: dict[str, Any] = {
            "file": file,
            "line": finding.line,
            "code": finding.code,
            "severity": finding.severity,
            "where": finding.where,
            "sentence": finding.sentence,
            "values": [{"value": value, "by": voice} for value, voice in finding.values],
            "repairs": [{"kind": kind, "text": words} for kind, words in finding.repairs],
            "known": finding.note,
        }
        yield harmless(json.dumps(written, ensure_ascii=False))


def github_lines(
    file: str, findings: Sequence[ToldFinding], *, strict: bool = False
) -> Iterator[str]:
    """Yield each finding as an annotation of a GitHub workflow; a known one is a notice."""
    for finding in findings:
        level = _LEVELS[finding.severity]
        if finding.note is not None:
            level = "notice"
        elif strict and finding.severity == "gap":
            level = "error"
        repairs = [words for _, words in finding.repair_lines]
        known = [known_line(finding.note)] if finding.note is not None else []
        text = [in_stage(finding.stage, finding.sentence), *known, *repairs]
        yield _annotation(level, file, finding.line, finding.code, text)


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
