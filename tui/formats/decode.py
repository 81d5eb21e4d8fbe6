"""Bytes as a source: which encoding they are in, what of them is markup of a page, which lines.

The encoding is decided by what the bytes say, not by what a page says of itself: UTF-8 is never
met by chance, and of the encodings of one byte a letter the one is taken that reads as the
languages of Europe are written.
"""

from __future__ import annotations

import codecs
import re
from itertools import combinations
from typing import Literal

from tui.formats.html import is_html, text_of_html
from tui.formats.source import Source

LARGEST = 32 * 1024 * 1024
"""Bytes that a source may have."""

_SAMPLE = 1 << 20
"""Bytes by which the encoding is decided."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_WESTERN = (
    "äöüß",
    "áéíóúñü¿¡ªº",
    "áâãàçéêíóôõúü",
    "àâæçéèêëîïôœùûüÿ",
    "àèéìòùç·",
    "åäöøæé",
    "áðéíóúýþæö",
    "ëïéèöüij",
)
_CENTRAL = (
    "äöüß",
    "áčďéěíňóřšťúůýž",
    "áäčďéíĺľňóôŕšťúýž",
    "ąćęłńóśźż",
    "áéíóöőúüű",
    "čćđšž",
    "ăâîşţ",
)
_CANDIDATES = {
    "cp1252": _WESTERN,
    "iso-8859-1": _WESTERN,
    "cp1250": _CENTRAL,
    "iso-8859-2": _CENTRAL,
}
"""The letters that languages have beside those of ASCII, by the encodings that write them."""

_LANGUAGE_COST = 1.5
"""A page in two languages is less likely than one; so many odd letters weigh as much."""

_META = re.compile(rb"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_IN_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s\x00-\x7f](?=[^\W\d_])")
_BEFORE_WORD = re.compile(r"(?<![^\W\d_])[^\w\s\x00-\x7f](?=[^\W\d_])")
_QUOTES = frozenset("\u2018\u2019\u201a\u201c\u201d\u201e\xb4«»\u2013—…·•°§€£")
_OPENING = _QUOTES | frozenset("¿¡\u2039\u203a")
"""Signs beside letters that are nothing odd, in a word and in front of one."""


class NotTextError(Exception):
    """Bytes that are no text, or too many of them."""

    def __init__(self, kind: Literal["binary", "empty", "too_large"]) -> None:
        """Keep what is wrong with them."""
        super().__init__(kind)
        self.kind = kind


def decode(data: bytes, name: str) -> Source:
    """Return the source that some bytes are; raises `NotTextError`.

    Lines keep their numbers, also where markup is taken away.
    """
    if len(data) > LARGEST:
        raise NotTextError("too_large")
    encoding = _encoding(data)
    text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    if not text.strip():
        raise NotTextError("empty")
    return Source(name, text_of_html(text) if is_html(text) else text, encoding)


def _encoding(data: bytes) -> str:
    """Return the encoding of some bytes, by their first megabyte or so."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding
    if b"\0" in data[:_SAMPLE]:
        raise NotTextError("binary")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _one_byte_encoding(data[:_SAMPLE])
    return "utf-8"


def _one_byte_encoding(data: bytes) -> str:
    """Return which encoding of a byte a letter reads most like text."""
    named = _META.search(data[:2048])
    declared = _known(named[1].decode("ascii")) if named else None
    if declared and declared not in _CANDIDATES and "utf" not in declared:
        return declared
    order = sorted(_CANDIDATES, key=lambda encoding: encoding != declared)
    cost = {encoding: _cost(data, encoding) for encoding in order}
    return min(order, key=cost.__getitem__)


def _known(name: str) -> str | None:
    """Return the name by which Python knows an encoding, as this module writes it."""
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return None
    if known == "iso8859-1":
        return "iso-8859-1"
    return {"iso8859-2": "iso-8859-2"}.get(known, known)


def _cost(data: bytes, encoding: str) -> float:
    """Return how odd some bytes are as text of an encoding: letters that no language explains."""
    text = data.decode(encoding, errors="replace")
    counts: dict[str, int] = {}
    odd = 3 * sum(sign not in _QUOTES for sign in _IN_WORD.findall(text))
    odd += 3 * sum(sign not in _OPENING for sign in _BEFORE_WORD.findall(text))
    for sign in text:
        if sign > "\x7f":
            if "\x80" <= sign <= "\x9f" or sign == "\ufffd":
                odd += 3
            elif sign.isalpha():
                letter = sign.lower()
                counts[letter] = counts.get(letter, 0) + 1
    languages = _CANDIDATES[encoding]
    chosen = [few for size in (1, 2, 3) for few in combinations(languages, size)]
    return odd + min(
        _LANGUAGE_COST * len(few)
        + sum(count for letter, count in counts.items() if not any(letter in one for one in few))
        for few in chosen
    )
