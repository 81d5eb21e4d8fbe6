"""The page of the findings, as `make docs` writes it from the table of codes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tui.present.words.finding_code import FindingCodeEntry
from tui.present.words.finding_codes import FINDING_CODES
from tui.present.words.findings import describe
from tui.season.model.claims import FindingCode

_INTRODUCTION = """# Findings

Made by `make docs` from the table of codes, `tui/present/words/finding_codes.py`.

`jornada check` and the dashboard report what does not add up in a season. A **contradiction** means
that two values cannot both be right, a **gap** that something is missing, a **note** is worth a
look. Only what is known is compared.

If a finding is right and the file is to stay as it is, acknowledge it: a
[known finding](format/claims.md#known-findings) has its code, its values as they are shown here
below each example, and a note. It is then listed as known and no longer makes the check fail."""


def findings_page() -> str:
    """Return the page of the findings: what each code means, examples, and how to mend it."""
    sections = [_section(code, entry) for code, entry in FINDING_CODES.items()]
    return "\n\n".join([_INTRODUCTION, *_contents(), *map("\n".join, sections)]) + "\n"


def _contents() -> Iterator[str]:
    rows = [f"| [`{code}`](#{code}) | {entry.compares} |" for code, entry in FINDING_CODES.items()]
    yield "\n".join(["| code | what is compared |", "|---|---|", *rows])


def _section(code: FindingCode, entry: FindingCodeEntry) -> Iterator[str]:
    yield from (f"## {code}", "", f"Compares {entry.compares}.", "")
    for severity, when in entry.severities.items():
        yield f"- **{severity}**: {when}"
    for example in entry.examples:
        values = json.dumps([said.value for said in example.values], ensure_ascii=False)
        yield from ("", f"> {describe(example)}", "", f"`values = {values}`")
    yield from ("", entry.mend)
