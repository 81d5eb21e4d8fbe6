"""The formats that can be read: one complete entry for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tui.formats.records import Reading
from tui.formats.source import Source
from tui.formats.wikitext import read as wikitext


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format that can be read.

    `recognise` returns how sure it is that a source is of this format, from 0 (it is not) to 100
    (nothing else begins like this); it looks at a bounded part of the text and never raises.
    `read` returns all that it finds and raises nothing for bad input: what it does not understand
    is `unread`.
    """

    name: str
    recognise: Callable[[Source], int]
    read: Callable[[Source], Reading]


FORMATS: dict[str, Format] = {
    entry.name: entry
    for entry in (Format(name="wikitext", recognise=wikitext.recognise, read=wikitext.read),)
}
"""Each format by the name that `--from` knows it by."""
