"""Where the reader of a broken text stands, and how it goes on after a mistake."""

from __future__ import annotations

from typing import NamedTuple

from tui.season.mistakes import slips
from tui.season.mistakes.tables import Repeated, Tables
from tui.season.mistakes.tokens import Token, tokens
from tui.season.raw.problems import NotToml, Problem, Value

_LONGEST_LINE = 10_000
"""Characters of a line that are read twice."""


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


class Recovery:
    """What has been read of a text, the brackets that are open, and the mistakes so far."""

    def __init__(self, text: str) -> None:
        """Begin before the text."""
        self.text = text
        self.problems: list[Problem] = []
        self.told = 0  # the echoes too
        self.outer: list[Container] = []
        self.tables = Tables()
        self.last = Token("newline", "", 1, 1, 0, first=True)  # the one before, newlines aside
        self.key = self.last
        self.before = self.last  # of the key
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

    def tell_unclosed(self, container: Container) -> None:
        """Keep that a bracket has not been closed."""
        opening = container.opening
        self.tell(opening, "bracket_not_closed", opening=opening.text, closing=container.closing)

    def read_as_list(self) -> None:
        """Keep that a table holds tables without keys, and read it as a list of them."""
        opening = self.outer.pop().opening
        self.tell(opening, "list_begins_with_table")
        self.outer.append(Container(opening._replace(text="["), Tables()))

    def tell(self, at: Token, kind: NotToml, /, **fields: Value) -> None:
        """Keep the first mistake of a line: what follows on it is likely an echo."""
        self.told += 1
        if all(problem.line != at.line for problem in self.problems[-3:]):
            self.problems.append(Problem(kind, fields, line=at.line, column=at.column))

    def tell_repeated(self, at: Token, repeated: Repeated) -> None:
        """Keep that a table or a key is there already."""
        name = "key" if repeated.kind == "key_repeated" else "name"
        self.tell(at, repeated.kind, **{name: repeated.name}, line=repeated.line)

    def tell_early_end(self, text: Token, line: int) -> None:
        """Keep that a text of several lines ended before what was meant to be its end."""
        if len(text.text) == 2:
            self.tell(text, "text_of_several_lines", text=text.text, mark=text.text[0] * 3)
        else:
            self.tell(text, "text_ends_early", line=line, mark=text.text[:3])

    def tells_comma(self, at: Token, near: Token) -> bool:
        """Keep that a number around a token has a comma, and return whether one has."""
        number = slips.decimal_comma(self.text, near)
        if number:
            self.tell(at, "comma_in_number", number=number)
        return number is not None

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

    def has_open_quote(self, token: Token) -> bool:
        """Tell whether a quote is missing from a token to the end of its line."""
        rest = slips.rest_of_line(self.text, token.at)[:_LONGEST_LINE]
        return any(part.kind == "open" for part in tokens(rest))

    def touches_text(self, token: Token) -> bool:
        """Tell whether a word or a text stands close after a text."""
        is_word = token.kind != "sign" and token.text != ";"
        return (
            is_word and self.last.kind == "text" and token.at == self.last.at + len(self.last.text)
        )

    def opens_in_table(self, token: Token) -> bool:
        """Tell whether a table begins where a key of another is expected."""
        return bool(self.outer) and not self.in_array and token.text == "{"
