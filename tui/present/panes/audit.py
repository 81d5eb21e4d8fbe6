"""The audit pane: what does not add up in the season, with what would mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain, zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.audit.finding import Finding, Severity
from tui.present.page.page import EMPTY, Key, Line, Page, Role, between, line
from tui.present.page.text import clean_message, width, wrap
from tui.present.words import messages
from tui.present.words.findings import (
    AGREES,
    BEING_AUDITED,
    UNPUBLISHED,
    describe_line,
    describe_values,
    repair_lines,
    sentence,
)
from tui.present.words.numbers import plural
from tui.present.words.told import known_line, summary

if TYPE_CHECKING:
    from tui.audit.audited import Audited
    from tui.present.view.view import View

SIGNS: dict[Severity, str] = {"contradiction": "≠", "gap": "?", "note": "·"}
"""Stand before a finding: both cannot be right, something is missing, worth a look."""

_ROLES: dict[Severity, Role] = {"contradiction": "bad", "gap": "middling", "note": "dim"}
_GRAVEST_FIRST = tuple(SIGNS)
_TEXT = 3
"""The cells before the text of a finding: a blank, its sign, a blank."""
_INDENT = 2
"""The cells by which each level of the corrections is moved to the right."""
_NARROW = 60
"""Below this width the foot takes a third line."""


def audit(view: View, cells_wide: int) -> Page:
    """Draw the findings, the gravest first and the known ones last."""
    if view.audited is None:
        return Page(head=(line(("Audit", "head")),), body=(line(f" {BEING_AUDITED}"),))
    rows = shown(view)
    explanations = {key: _explain(finding, number) for key, (finding, number) in rows.items()}
    findings = [finding for finding, _ in rows.values()]
    pairs = zip_longest(findings, findings[1:])
    drawn = (_draw(*pair, key, cells_wide) for key, pair in zip(rows, pairs, strict=True))
    body = tuple(chain.from_iterable(drawn))
    nothing = AGREES if view.audited.is_published else UNPUBLISHED
    return Page(
        head=(line(("Audit", "head"), f" {summary(findings, SIGNS)}"),),
        body=body or tuple(line(f" {part}") for part in wrap(nothing, cells_wide - 1)),
        explain=lambda cursor: explanations.get(cursor or (), ""),
        foot_lines=(3 if cells_wide < _NARROW else 2) if rows else 0,
    )


def shown(view: View) -> Mapping[Key, tuple[Finding, int]]:
    """Return the findings in their order on the screen by the keys of their rows, with their lines.

    A key says what was found, so that the cursor stays with it when the file changes elsewhere.
    """
    audited = view.audited
    if audited is None:
        return {}
    return view.memo.once((shown, audited), lambda: _order(audited))


def _order(audited: Audited) -> Mapping[Key, tuple[Finding, int]]:
    findings = list(zip(audited.findings, audited.lines, strict=True))
    findings.sort(key=lambda each: (not each[0].open, _GRAVEST_FIRST.index(each[0].severity)))
    rows: dict[Key, tuple[Finding, int]] = {}
    alike = Counter[Key]()
    for finding, line_number in findings:
        key = (finding.code, finding.where, sentence(finding))
        # The same finding may exist in two tables whose sources have no names.
        rows[(*key, str(alike[key])) if alike[key] else key] = finding, line_number
        alike[key] += 1
    return MappingProxyType(rows)


def audit_line(view: View, cells: int) -> Line:
    """Return one line: how many findings, and the gravest; empty until the audit is done."""
    findings = [finding for finding, _ in shown(view).values()]
    if view.audited is None:
        return EMPTY
    counts = audit_words(view)
    if not counts:
        return line((f" Audit {summary(findings)}", "dim"))
    gravest = f"  {SIGNS[findings[0].severity]} {clean_message(sentence(findings[0]))}"
    left = line((" Audit", "strong"), f" {counts[0]}", (gravest, "dim"))
    more = line((f"  {messages.all_findings()} ", "dim"))
    return between(left, more, cells) if width(left.text + more.text) <= cells else left


def audit_words(view: View) -> tuple[str, ...]:
    """Count the gravest new findings, in a long and in a short form; nothing if all are known."""
    new = Counter(finding.severity for finding, _ in shown(view).values() if finding.open)
    gravest = next((severity for severity in SIGNS if new[severity]), None)
    if gravest is None:
        return ()
    return plural(new[gravest], gravest), f"{SIGNS[gravest]}{new[gravest]}"


def _draw(finding: Finding, following: Finding | None, key: Key, cells: int) -> Iterator[Line]:
    """Draw a finding: the sentence, what the file knows about it, and what would mend it.

    What would mend several findings comes after the last of them, not if the `following` one
    shares it.
    """
    role = _ROLES[finding.severity] if finding.open else "dim"
    text_role: Role = "" if finding.open else "dim"
    for index, part in enumerate(wrap(clean_message(sentence(finding)), cells - _TEXT)):
        sign = "" if index else SIGNS[finding.severity]
        yield line(" ", (f"{sign:1}", role), " ", (part, text_role), key=key)
    if finding.known:
        for part in wrap(known_line(finding.known.note), cells - _TEXT):
            yield line(" " * _TEXT, part, key=key)
    if following is not None and following.repairs == finding.repairs:
        return
    for level, words in repair_lines(finding):
        indent = " " * (level * _INDENT + 1)
        for part in wrap(words, cells - len(indent)):
            yield line((f"{indent}{part}", "dim"), key=key)


def _explain(finding: Finding, line_number: int) -> str:
    """Return who says what, and where it is in the file."""
    return clean_message(f"{describe_line(finding, line_number)} {describe_values(finding)}")
