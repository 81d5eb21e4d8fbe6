"""Walking an article: its blocks one after the other, each to the reader of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tui.formats.wikitext.blocks import Block, Heading, Line, Table
from tui.formats.wikitext.boxes import BOXES, read_box
from tui.formats.wikitext.brackets import is_bracket, read_bracket
from tui.formats.wikitext.context import Context
from tui.formats.wikitext.legs import (
    ONE_LEG,
    SERIES,
    TWO_LEGS,
    read_one_leg,
    read_series,
    read_two_legs,
)
from tui.formats.wikitext.lists import read_line, read_lines
from tui.formats.wikitext.old_tables import OldTables
from tui.formats.wikitext.places import Where, is_aside, place_under, step_into
from tui.formats.wikitext.plain import one_line
from tui.formats.wikitext.scan import Link, Node, Template, words_of
from tui.formats.wikitext.sports_table import is_sports_table, read_sports_table
from tui.formats.wikitext.tables import read_table

READERS: dict[str, Callable[[Template, Context], None]] = {
    **dict.fromkeys(BOXES, read_box),
    **dict.fromkeys(TWO_LEGS, read_two_legs),
    **dict.fromkeys(ONE_LEG, read_one_leg),
    **dict.fromkeys(SERIES, read_series),
}
"""The reader of each template that holds results."""


@dataclass(slots=True)
class Walker:
    """Goes through the blocks of an article and knows under which headings it is."""

    context: Context
    headings: list[tuple[int, str]] = field(default_factory=list)
    aside: bool = False
    old: OldTables = field(default_factory=OldTables)

    def walk(self, blocks: Iterable[Block]) -> None:
        """Read all blocks; a table is whole only when all lines have been gone through."""
        for block in list(blocks):
            if isinstance(block, Heading):
                self._enter(block)
            elif isinstance(block, Table):
                self._read_table(block)
            else:
                self._read_line(block)
        self.old.end(self.context)

    def _enter(self, heading: Heading) -> None:
        """Read a heading; what an editor marked by hand is one only where it names a round."""
        title = one_line(heading.nodes)
        if heading.by_hand and step_into(Where(), title, only_known=True) == Where():
            return
        self.old.end(self.context)
        while self.headings and self.headings[-1][0] >= heading.level:
            self.headings.pop()
        self.headings.append((heading.level, title))
        titles = [title for _, title in self.headings]
        self.aside = is_aside(titles)
        self.context.where = place_under(titles, Where())

    def _read_table(self, table: Table) -> None:
        """Read a table, and first the templates in its cells."""
        known = [cell for row in table.rows for cell in row if self._take_templates(cell.nodes)]
        if not known and not self.aside:
            read_table(table, self.context, read_lines)

    def _read_line(self, line: Line) -> None:
        """Read the templates of a line, and its words where there are no such templates."""
        if not self._take_templates(line.nodes) and not self.aside:
            read_line(line, self.context)

    def _take_templates(self, nodes: list[Node] | tuple[Node, ...]) -> bool:
        """Read the templates among nodes that hold results; return whether there were any."""
        known = False
        for node in nodes:
            if isinstance(node, Template):
                known |= self._take(node)
            elif isinstance(node, Link):
                known |= self._take_templates(node.shown)
        return known

    def _take(self, template: Template) -> bool:
        """Read a template that holds results, or what it is wrapped around."""
        if template.name in READERS:
            READERS[template.name](template, self.context)
            return True
        if is_sports_table(template):
            read_sports_table(template, self.context)
            return True
        if self.old.take(template, self.context):
            return True
        if is_bracket(template):
            read_bracket(template, self.context)
            return True
        known = False
        for argument in template.arguments:
            if self._take_templates(argument.nodes):
                known = True
            elif argument.name is None and "\n" in words_of(argument.nodes) and not self.aside:
                read_lines(list(argument.nodes), self.context)
        return known
