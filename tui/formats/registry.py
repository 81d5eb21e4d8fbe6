"""The formats that can be read: one complete entry for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tui.formats import article, csv_table, football_json, football_txt, rsssf
from tui.formats.records import Reading
from tui.formats.source import Source
from tui.formats.wikitext import read as wikitext


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format that can be read.

    `recognise` returns how sure it is that a source is of this format, from 0 (it is not) to 100
    (nothing else begins like this); it looks at a bounded part of the text and never raises.
    `read` returns all that it finds and raises nothing for bad input: what it does not understand
    is `unread`. Where a source of the format holds several competitions, each is a season file of
    its own only with `splits`; else they are the stages of one.
    """

    name: str
    recognise: Callable[[Source], int]
    read: Callable[[Source], Reading]
    splits: bool = False


FORMATS: dict[str, Format] = {
    entry.name: entry
    for entry in (
        Format(name="wikitext", recognise=wikitext.recognise, read=wikitext.read),
        Format(name="rsssf", recognise=rsssf.recognise, read=rsssf.read),
        Format(name="csv", recognise=csv_table.recognise, read=csv_table.read, splits=True),
        Format(name="football-txt", recognise=football_txt.recognise, read=football_txt.read),
        Format(name="article", recognise=article.recognise, read=article.read),
        Format(name="json", recognise=football_json.recognise, read=football_json.read),
    )
}
"""Each format by the name that `--from` knows it by."""

_SURE_ENOUGH = 20
"""A format that is less sure than this does not know the source."""


def recognise(source: Source) -> Format | None:
    """Return the format that a source is of, by its content; None where none knows it."""
    best = max(FORMATS.values(), key=lambda entry: entry.recognise(source), default=None)
    return best if best and best.recognise(source) >= _SURE_ENOUGH else None
