"""The audit pane: what does not add up in the season, with what would mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
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
    known_line,
    repair_lines,
    sentence,
    summary,
)
from tui.present.words.phrases import plural

if TYPE_CHECKING:
    from tui.audit.audited import Audited
    from tui.present.view.view import View

SIGNS: dict[Severity, str] = {"contradiction": "≠", "gap": "?", "note": "·"}
"""Stand before a finding: both cannot be right, something is missing, worth a look."""

_ROLES: dict[Severity, Role] = {"contradiction": "bad", "gap": "strong", "note": "strong"}
_GRAVEST_FIRST = tuple(SIGNS)
_TEXT = 3
"""The cells before the text of a finding: a blank, its sign, a blank."""
_NARROW = 60
"""Below this width the foot takes a third line."""


def audit(view: View, cells_wide: int) -> Page:
    """Draw the findings, the gravest first and those that the file knows of last."""
    if view.audited is None:
        return Page(head=(line(("AUDIT", "head")),), body=(line(f" {BEING_AUDITED}"),))
    found = shown(view)
    explanations = {key: _explain(finding, at) for key, (finding, at) in found.items()}
    ordered = [one for one, _ in found.values()]
    drawn = (_drawn(ordered, at, key, cells_wide) for at, key in enumerate(found))
    body = tuple(chain.from_iterable(drawn))
    nothing = AGREES if view.audited.is_published else UNPUBLISHED
    return Page(
        head=(line(("AUDIT", "head"), f" {summary(ordered, SIGNS)}"),),
        body=body or tuple(line(f" {part}") for part in wrap(nothing, cells_wide - 1)),
        explain=lambda cursor: explanations.get(cursor or (), ""),
        foot_lines=(3 if cells_wide < _NARROW else 2) if found else 0,
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
        # The same may be found in two tables that no source tells apart.
        rows[(*key, str(alike[key])) if alike[key] else key] = finding, line_number
        alike[key] += 1
    return MappingProxyType(rows)


def audit_line(view: View, cells: int) -> Line:
    """Return one line: how many findings, and the gravest; empty until the audit is done."""
    found = [one for one, _ in shown(view).values()]
    if view.audited is None:
        return EMPTY
    words = audit_words(view)
    if not words:
        return line((f" AUDIT {summary(found)}", "dim"))
    told = f"  {SIGNS[found[0].severity]} {clean_message(sentence(found[0]))}"
    left = line((" AUDIT", "strong"), f" {words[0]}", (told, "dim"))
    more = line((f"  {messages.all_findings()} ", "dim"))
    return between(left, more, cells) if width(left.text + more.text) <= cells else left


def audit_words(view: View) -> tuple[str, ...]:
    """Count the gravest of what the file does not know of, in many and in few cells."""
    fresh = Counter(one.severity for one, _ in shown(view).values() if one.open)
    gravest = next((one for one in SIGNS if fresh[one]), None)
    if gravest is None:
        return ()
    return plural(fresh[gravest], gravest), f"{SIGNS[gravest]}{fresh[gravest]}"


def _drawn(found: Sequence[Finding], at: int, key: Key, cells_wide: int) -> Iterator[Line]:
    """Draw a finding: the sentence, what the file knows of it, and what would mend it.

    What would mend several findings is told after the last of them.
    """
    one = found[at]
    role = _ROLES[one.severity] if one.open else "dim"
    words = wrap(clean_message(sentence(one)), cells_wide - _TEXT)
    for index, part in enumerate(words):
        sign = "" if index else SIGNS[one.severity]
        yield line(" ", (f"{sign:1}", role), " ", (part, "" if one.open else "dim"), key=key)
    if one.known:
        for part in wrap(known_line(one), cells_wide - _TEXT):
            yield line(" " * _TEXT, part, key=key)
    if at + 1 < len(found) and found[at + 1].repairs == one.repairs:
        return
    for text in repair_lines(one):
        indent = " " * (len(text) - len(text.lstrip()) + 1)
        for part in wrap(text, cells_wide - len(indent)):
            yield line((f"{indent}{part}", "dim"), key=key)


def _explain(finding: Finding, line_number: int) -> str:
    """Return who says what, and where it is in the file."""
    return clean_message(f"{describe_line(finding, line_number)} {describe_values(finding)}")
