"""Tables of the teams that came into a competition, or left it, before the season."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.formats.records import ChangeRecord
from tui.formats.wikitext.context import Context
from tui.formats.wikitext.grids import Row
from tui.formats.wikitext.plain import plain
from tui.formats.wikitext.scan import Link, Node, Template

HEAD = re.compile(
    r"^(?:teams? )?(?P<kind>promoted|relegated|ascendid[oa]s?|descendid[oa]s?)\s+"
    r"(?:from|to|into|in|de|del|desde|a|al)\s+(?:(?:the|la|el)\s+)?(?P<division>\S.{1,80})$",
    re.IGNORECASE,
)
SEPARATORS = re.compile(r"\n|\s*[,;•·/]\s+|\s{2,}")
SMALL_WORDS = frozenset({"de", "del", "la", "las", "los", "el", "y", "of", "the", "and", "e", "da"})
MOST_WORDS = 60


def take_changes(rows: list[Row], context: Context) -> bool:
    """Read a table of promoted and relegated teams; return whether it was one."""
    heads = [HEAD.match(text) for text in rows[0].texts] if rows else []
    if not heads or not all(heads):
        return False
    names = [
        [_names(row.cells[at].nodes) for row in rows[1:] if at < len(row.cells)]
        for at in range(len(heads))
    ]
    known = {name for column in names for cell in column for name in cell}
    for head, column in zip(heads, names, strict=True):
        if head is None:
            continue
        teams: list[str] = []
        together = None
        for name in (name for cell in column for name in cell):
            parts = _apart(name, known)
            teams += parts
            together = together or (name if len(parts) > 1 else None)
        context.found.append(
            ChangeRecord(
                line=context.page.line(rows[0].at),
                kind="promoted" if head["kind"][0].lower() in "pa" else "relegated",
                division=head["division"],
                teams=tuple(dict.fromkeys(teams)),
                together=together,
                place=context.where.place,
            )
        )
    return True


def _names(nodes: list[Node]) -> list[str]:
    """Return the names in a cell: those of its links, else those that signs or lines set apart."""
    links = [plain([node]) for node in nodes if isinstance(node, Link)]
    if links and not any(isinstance(node, Template) for node in nodes):
        return [name for name in links if name]
    text = "\n".join(plain([node]) for node in nodes)
    return [name for part in SEPARATORS.split(text) if (name := part.strip(" *•·\n"))]


def _apart(text: str, known: set[str]) -> list[str]:
    """Return the names in a text that may run several together.

    Names that stand alone elsewhere in the table are told; of what is left, an even number of words
    is taken as names of two words each.
    """
    found = [name for name in _known_names(text, known) if name]
    if found in ([], [text]):
        return [text]
    names: list[str] = []
    for name in found:
        words = name.split()
        is_even = len(words) % 2 == 0 and len(words) > 2 and not SMALL_WORDS & set(words)
        pairs = [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
        names += pairs if is_even and name not in known else [name]
    return names


def _known_names(text: str, known: set[str]) -> Iterator[str]:
    """Yield the names of a text that are known, and the pieces between them."""
    others = sorted(known - {text}, key=len, reverse=True)[:MOST_WORDS]
    inside = [re.escape(name) for name in others if name in text]
    if not inside:
        yield text
        return
    for piece in re.split(rf"(?<!\w)({'|'.join(inside)})(?!\w)", text):
        yield piece.strip()
