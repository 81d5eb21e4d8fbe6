"""Findings in words: all that any way of writing them needs, as data that can be kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol

from tui.present.page.text import clean
from tui.present.words.numbers import plural
from tui.season.named import NamedTuple

if TYPE_CHECKING:
    from tui.audit.finding import Severity

SEVERITIES: Final[tuple[Severity, ...]] = ("contradiction", "gap", "note")
"""The severities in the order in which they are counted."""

PROBLEM_TITLE = "season file"
"""The title of an annotation about a file that cannot be loaded as it is."""


class Counted(Protocol):
    """A finding as far as it is counted."""

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        ...

    @property
    def open(self) -> bool:
        """Whether the author of the file has not looked into it yet."""
        ...


class ToldFinding(NamedTuple):
    """A finding of a file, in words, and its line there.

    `sentence` says what was found, `stage` in which stage and group. `values` are those that
    differ, each with who says it; `repairs` are the kind and the words of each single change that
    would mend it, and `repair_lines` the same for a reader, each with its level. `ends_repairs` is
    false where the next finding would be mended by the same. `note` is what the file knows of it.
    """

    line: int
    code: str
    severity: Severity
    where: str
    stage: str
    sentence: str
    values: tuple[tuple[str, str], ...]
    repairs: tuple[tuple[str, str], ...]
    repair_lines: tuple[tuple[int, str], ...]
    ends_repairs: bool
    note: str | None

    @property
    def open(self) -> bool:
        """Whether the author of the file has not looked into it yet."""
        return self.note is None

    @classmethod
    def unpacked(cls, packed: list[Any]) -> ToldFinding:
        """Return the finding of whose tuples JSON has made lists."""
        return cls(*map(_unpacked, packed))


def _unpacked(value: Any) -> Any:
    return tuple(map(_unpacked, value)) if isinstance(value, list) else value


def in_stage(stage: str, sentence: str) -> str:
    """Return a sentence about a season or, where one is named, about a stage of it."""
    return f"{stage}: {sentence}" if stage else sentence


def headline(finding: ToldFinding) -> str:
    """Return a finding with its severity before it and its code behind it, on one line."""
    known = "" if finding.open else " (known)"
    return (
        f"{finding.severity}{known}: {in_stage(finding.stage, finding.sentence)} [{finding.code}]"
    )


def known_line(note: str) -> str:
    """Say what the file knows about a finding."""
    return clean(f"known: {note}")


def summary(findings: Sequence[Counted], signs: Mapping[Severity, str] | None = None) -> str:
    """Count findings in words: `2 contradictions, 1 gap; 3 known`; `2 contradictions (≠)`."""
    fresh = Counter(finding.severity for finding in findings if finding.open)
    words = [
        plural(fresh[severity], severity) + (f" ({signs[severity]})" if signs else "")
        for severity in SEVERITIES
        if fresh[severity]
    ]
    known = sum(not finding.open for finding in findings)
    counted = ", ".join(words) or "nothing new"
    if not findings:
        return "no findings"
    return f"{counted}; {known} known" if known else counted
