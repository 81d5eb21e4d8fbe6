"""An article as records: what its infobox claims, and what its blocks hold."""

from __future__ import annotations

import re

from tui.formats.records import Reading
from tui.formats.source import Source
from tui.formats.wikitext.blocks import split_blocks
from tui.formats.wikitext.clean import clean_page
from tui.formats.wikitext.context import Context
from tui.formats.wikitext.dates import season_years
from tui.formats.wikitext.html_tables import as_wikitables
from tui.formats.wikitext.infobox import find_infobox, read_infobox, titles_of
from tui.formats.wikitext.once import join_doubles
from tui.formats.wikitext.scan import scan_text
from tui.formats.wikitext.teams import tidy_teams
from tui.formats.wikitext.walk import Walker

HEAD = 200_000
"""How much of a text is looked at to tell whether it is an article."""
SIGNS = re.compile(
    r"\{\{\s*(?:#invoke:|infobox|ficha de|football ?box|partidos?\b|fb cl|two ?leg|tabla de pos)"
    r"|^\{\|.*$|^={2,5}[^=\n]+={2,5}\s*$|\[\[[^\[\]\n]{1,80}\]\]|^\|-[^|\n]*$",
    re.IGNORECASE | re.MULTILINE,
)


def recognise(source: Source) -> int:
    """Return how sure it is that a source is wikitext, by the marks that only wikitext has."""
    head = source.text[:HEAD]
    signs = {sign[0][:2].lower() for _, sign in zip(range(400), SIGNS.finditer(head), strict=False)}
    if "{{" in signs:
        return 95
    if "{|" in signs:
        return 90
    return {0: 0, 1: 30}.get(len(signs & {"[[", "==", "|-"}), 80)


def read(source: Source) -> Reading:
    """Return all that an article says of its season."""
    page = clean_page(source.text)
    nodes = scan_text(page.text)
    titles = titles_of(nodes)
    context = Context(page, season_years(titles.season))
    box = find_infobox(nodes)
    if box is not None:
        context.found.extend(read_infobox(box, page))
    Walker(context).walk(split_blocks(as_wikitables(nodes)))
    unread = sorted(context.unread, key=lambda line: line.line)
    return Reading(
        records=tidy_teams(join_doubles(context.found), nodes),
        unread=tuple(unread),
        competition=titles.competition,
        season=titles.season,
        country=titles.country,
    )
