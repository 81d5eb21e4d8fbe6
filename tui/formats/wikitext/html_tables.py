"""Tables in HTML, which articles may hold as well, as tables in wikitext."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui.formats.wikitext.scan import Node, Text

_OPENING = re.compile(r"<table\b", re.IGNORECASE)
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>table|caption|tr|td|th|thead|tbody|tfoot)\b(?P<look>[^<>]*)>",
    re.IGNORECASE,
)
_MARKS = {"table": "{|", "caption": "|+", "tr": "|-"}
_CELLS = {"td": "|", "th": "!"}


def as_wikitables(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield nodes in which each tag of a table is the mark that it is in wikitext.

    Marks are never longer than their tags, so that what follows keeps its place. What stands in a
    template stays as it is: a bar would end the argument there.
    """
    depth = 0
    for node in nodes:
        if not isinstance(node, Text) or (depth == 0 and not _OPENING.search(node.text)):
            yield node
            continue
        done = 0
        for tag in _TAG.finditer(node.text):
            name = tag["name"].lower()
            if depth == 0 and name != "table":
                continue
            yield Text(node.text[done : tag.start()], node.at + done)
            yield Text(_mark(name, tag["look"], ends=bool(tag["end"])), node.at + tag.start())
            done = tag.end()
            if name == "table":
                depth = max(0, depth + (-1 if tag["end"] else 1))
        yield Text(node.text[done:], node.at + done)


def _mark(name: str, look: str, *, ends: bool) -> str:
    """Return the mark of wikitext for a tag; most ends need none."""
    if ends:
        return "\n|}\n" if name == "table" else ""
    if name in _CELLS:
        return f"\n{_CELLS[name]}{look.strip('/ ')} |"
    return f"\n{_MARKS[name]}\n" if name in _MARKS else ""
