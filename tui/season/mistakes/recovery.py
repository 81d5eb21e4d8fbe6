"""Where the reader of a broken text stands, and how it goes on after a mistake."""

from __future__ import annotations

from tui.season.mistakes import slips
from tui.season.mistakes.log import Log
from tui.season.mistakes.tables import Tables
from tui.season.mistakes.tokens import Token
from tui.season.named import NamedTuple


class Container(NamedTuple):
    """An opening bracket, and the lines of the keys of the table that it opens."""

    opening: Token
    keys: Tables

    @property
    def is_array(self) -> bool:
        """Whether it opens an array and not a table."""
        return self.opening.text == "["

    @property
    def closing(self) -> str:
        """The bracket that closes it."""
        return "]" if self.is_array else "}"

    def tell_unclosed(self, log: Log) -> None:
        """Report that it has not been closed."""
        log.tell_unclosed(self.opening, self.closing)


class Recovery:
    """What has been read of a text, the brackets that are open, and the mistakes so far."""

    def __init__(self, text: str) -> None:
        """Begin before the text."""
        self.text = text
        self.log = Log(text)
        self.outer: list[Container] = []
        self.tables = Tables()
        self.last = Token("newline", "", 1, 1, 0, first=True)  # the one before, newlines aside
        self.key = self.before = self.last  # the key that is read, and what is before it
        self.parts: list[str] = []  # of the key
        self.skip = -1  # what begins before this has been read
        self.doubtful = False  # whether brackets may have closed in what was skipped

    @property
    def in_array(self) -> bool:
        """Whether elements of an array are read."""
        return bool(self.outer) and self.outer[-1].is_array

    @property
    def keys(self) -> Tables:
        """The keys of the table that is read."""
        return self.outer[-1].keys if self.outer else self.tables

    def read_as_list(self) -> None:
        """Keep that a table holds tables without keys, and read it as a list of them."""
        opening = self.outer.pop().opening
        self.log.tell(opening, "list_begins_with_table")
        self.outer.append(Container(opening._replace(text="["), Tables()))

    def pass_line(self, token: Token) -> None:
        """Leave a line, and the brackets that it opened."""
        self.skip = token.at + len(slips.rest_of_line(self.text, token.at))
        while self.outer and self.outer[-1].opening.line == token.line:
            self.outer.pop()
        self.doubtful = bool(self.outer)

    def pass_all(self) -> None:
        """Leave the whole text."""
        self.skip = len(self.text)
        self.doubtful = True

    def opens_in_table(self, token: Token) -> bool:
        """Return whether a table begins where a key of another is expected."""
        return bool(self.outer) and not self.in_array and token.text == "{"
