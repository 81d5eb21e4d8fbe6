"""The text of an article as records, by the readers of wikitext."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.formats.article.blocks import Blocks, cut
from tui.formats.article.tables import with_heads
from tui.formats.records import ClaimRecord, Reading
from tui.formats.source import Source
from tui.formats.wikitext.blocks import Heading, Line
from tui.formats.wikitext.clean import Page
from tui.formats.wikitext.context import Context
from tui.formats.wikitext.dates import season_years
from tui.formats.wikitext.infobox import SEASON_BOX, read_infobox, titles_of
from tui.formats.wikitext.once import join_doubles
from tui.formats.wikitext.plain import one_line
from tui.formats.wikitext.scan import Argument, Template, Text
from tui.formats.wikitext.teams import tidy_teams
from tui.formats.wikitext.walk import Walker

DEPARTMENTS = re.compile(
    r"\b(?:the|los|las)\s+(\d{1,3})\s+(?:departments|departamentos|regions|regiones|provincias)\b",
    re.IGNORECASE,
)
WENT_UP = re.compile(
    r"\b(?:winning team|winners?|champions?|campeón|ganador|equipo campeón),\s+"
    r"(?P<team>[^,]{2,50}),\s+(?:was|were|fue|ascendió|subió)(?:\s+(?:promoted|promovido|ascendido))?"
    r"\s+(?:to|al?|para)\s+(?:(?:play|jugar)\s+(?:in|en)\s+)?(?:the\s+|la\s+|el\s+)?"
    r"(?P<division>[^.,;]{3,60})",
    re.IGNORECASE,
)
LONGEST = 3000
"""Characters of a paragraph in which claims are looked for."""


def read(source: Source) -> Reading:
    """Return all that the text of an article says of its season."""
    newlines = tuple(match.start() for match in re.finditer("\n", source.text))
    page = Page(source.text, (0,), (0,), newlines)
    cut_text = cut(source)
    box = _infobox(cut_text)
    titles = titles_of([box])
    context = Context(page, season_years(titles.season))
    context.found.extend(read_infobox(box, page))
    context.found.extend(_lead_claims(cut_text, page))
    Walker(context).walk(with_heads(cut_text.blocks))
    records = tidy_teams(join_doubles(context.found), [])
    return Reading(
        records=records,
        unread=tuple(sorted(context.unread, key=lambda line: line.line)),
        competition=titles.competition,
        season=titles.season,
        country=titles.country,
    )


def _infobox(cut_text: Blocks) -> Template:
    """Return the facts of the head as the infobox that they were on the page."""
    facts: dict[str, Text] = {}
    for key, value in cut_text.facts:
        facts.setdefault(key, value)
    if cut_text.title and "competition" not in facts:
        facts["title"] = Text(cut_text.title, 0)
    if "season" not in facts and "year" not in facts:
        facts["season"] = Text(cut_text.title, 0)
    arguments = tuple(Argument(key, (text,)) for key, text in facts.items())
    return Template(SEASON_BOX, arguments, 0)


def _lead_claims(cut_text: Blocks, page: Page) -> Iterator[ClaimRecord]:
    """Yield what the sentences before the first heading claim."""
    for block in cut_text.blocks:
        if isinstance(block, Heading):
            return
        if not isinstance(block, Line):
            continue
        text, line = one_line(block.nodes)[:LONGEST], page.line(block.at)
        if number := DEPARTMENTS.search(text):
            yield ClaimRecord(line=line, key="departments", value=int(number[1]))
        if went_up := WENT_UP.search(text):
            yield ClaimRecord(line=line, key="promoted", value=(went_up["team"],))
            yield ClaimRecord(line=line, key="promoted_to", value=went_up["division"].strip())
