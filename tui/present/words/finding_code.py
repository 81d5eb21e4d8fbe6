"""What is told about a code of the audit: one complete entry each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui.audit.finding import Severity
from tui.audit.statements.base import Statement
from tui.audit.voice import Voice

WIKIPEDIA = Voice("source", ("Wikipedia",))
"""The source of the examples."""

RSSSF = Voice("source", ("RSSSF",))
"""Another source of the examples."""


@dataclass(frozen=True, kw_only=True)
class FindingCodeEntry:
    """A code of the audit in words.

    Args:
        compares: What is compared, beginning with a small letter.
        severities: The severities that such a finding may have, and when it has each.
        examples: A statement for each kind of sentence that the code can have.
        mend: What the author of the file can do about it, in whole sentences.
    """

    compares: str
    severities: Mapping[Severity, str]
    examples: tuple[Statement, ...]
    mend: str
