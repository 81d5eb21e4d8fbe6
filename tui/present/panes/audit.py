"""The audit pane: what does not add up in the season, with what would mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from tui.audit.finding import Finding, Severity
from tui.present.page.page import EMPTY, Key, Line, Page, Role, between, line
from tui.present.page.text import clean, clean_message, width, wrap
from tui.present.words import messages
from tui.present.words.findings import repair_lines, sentence, summary
from tui.present.words.phrases import plural

if TYPE_CHECKING:
    from tui.present.view.view import View

SIGNS: dict[Severity, str] = {"contradiction": "≠", "gap": "?", "note": "·"}
"""Stand before a finding: both cannot be right, something is missing, worth a look."""

AGREES = "Nothing was found: what sources publish agrees with the results and with itself."
UNPUBLISHED = "Nothing was found. No source publishes anything here to hold the results against."

_ROLES: dict[Severity, Role] = {"contradiction": "bad", "gap": "strong", "note": "strong"}
_GRAVEST_FIRST = tuple(SIGNS)
_TEXT = 3
"""The cells before the text of a finding: a blank, its sign, a blank."""
_NARROW = 60
"""Below this width the foot takes a third line."""


def audit(view: View, cells_wide: int) -> Page:
    """Draw the findings, the gravest first and those that the file knows of last."""
    if view.audited is None:
        return Page(head=(line(("AUDIT", "head")),), body=(line(" The season is being audited."),))
    found = shown(view)
    told = {key: _told(one, at) for key, (one, at) in found.items()}
    ordered = [one for one, _ in found.values()]
    drawn = (_drawn(ordered, at, key, cells_wide) for at, key in enumerate(found))
    body = tuple(chain.from_iterable(drawn))
    nothing = AGREES if view.audited.is_published else UNPUBLISHED
    return Page(
        head=(line(("AUDIT", "head"), f" {summary(ordered, SIGNS)}"),),
        body=body or tuple(line(f" {part}") for part in wrap(nothing, cells_wide - 1)),
        explain=lambda cursor: told.get(cursor or (), ""),
        foot_lines=(3 if cells_wide < _NARROW else 2) if found else 0,
    )


def shown(view: View) -> dict[Key, tuple[Finding, int]]:
    """Answer the findings in their order on the screen by the keys of their rows, with their lines.

    A key says what was found, so that the cursor stays with it when the file changes elsewhere.
    """
    if view.audited is None:
        return {}
    found = list(zip(view.audited.findings, view.audited.lines, strict=True))
    found.sort(key=lambda one: (not one[0].open, _GRAVEST_FIRST.index(one[0].severity)))
    rows: dict[Key, tuple[Finding, int]] = {}
    alike = Counter[Key]()
    for one, at in found:
        key = (one.code, one.where, one.sentence)
        # The same may be found of two tables that no source tells apart.
        rows[(*key, str(alike[key])) if alike[key] else key] = one, at
        alike[key] += 1
    return rows


def audit_line(view: View, cells: int) -> Line:
    """Say in one line what was found, and the gravest of it; nothing before the audit is done."""
    found = [one for one, _ in shown(view).values()]
    if view.audited is None:
        return EMPTY
    words = audit_words(view)
    if not words:
        known = f"nothing new, {len(found)} known" if found else "no findings"
        return line((f" AUDIT {known}", "dim"))
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
        for part in wrap(clean(f"known: {one.known.note}"), cells_wide - _TEXT):
            yield line(" " * _TEXT, part, key=key)
    if at + 1 < len(found) and found[at + 1].repairs == one.repairs:
        return
    for text in repair_lines(one):
        indent = " " * (len(text) - len(text.lstrip()) + 1)
        for part in wrap(text, cells_wide - len(indent)):
            yield line((f"{indent}{part}", "dim"), key=key)


def _told(one: Finding, at: int) -> str:
    """Say who says what, and where it stands in the file."""
    if len(one.cells) > 1:  # the sentence has them
        values = f"Compared: {' ≠ '.join(said.by for said in one.values)}"
    else:
        values = "; ".join(f"{said.value} by {said.by}" for said in one.values)
    return clean_message(
        f"{one.code}, line {at} of the file; {messages.opens_finding()}. {values}."
    )
