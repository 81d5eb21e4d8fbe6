"""Pages of the web as text: tags and entities gone, every line where it was."""

from __future__ import annotations

import re
from html import unescape

_HEAD = 4096
"""Characters in which a page says that it is one."""

_IS_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|pre|title)\b[^<>]{0,200}>", re.IGNORECASE
)
_UNSEEN = re.compile(
    r"<!--.{0,200000}?-->|<(script|style)\b[^>]{0,2000}>.{0,500000}?</\1\s{0,5}>",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,2000})?/?>|<!\w[^<>]{0,500}>")
_APART = frozenset({"br", "td", "th", "tr", "p", "li", "hr", "div"})
"""Tags between which text does not run on."""


def is_html(text: str) -> bool:
    """Return whether a text is a page with tags, by its beginning."""
    return _IS_HTML.search(text[:_HEAD]) is not None


def text_of_html(text: str) -> str:
    """Return the text of a page; a tag over several lines leaves them empty."""
    plain = _TAG.sub(_instead_of_tag, _UNSEEN.sub(lambda found: _lines(found[0]), text))
    return "\n".join(
        unescape(line).replace("\n", " ").replace("\r", " ").replace("\xa0", " ")
        for line in plain.split("\n")
    )


def _instead_of_tag(found: re.Match[str]) -> str:
    is_apart = (found[1] or "").lower() in _APART
    return _lines(found[0]) or ("  " if is_apart else "")


def _lines(text: str) -> str:
    """Return the line ends of what is taken away."""
    return "\n" * text.count("\n")
