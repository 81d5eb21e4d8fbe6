"""Text that is meant to be TOML, cut into its smallest parts, however broken it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from tui.season.mistakes.suggest import QUOTES, STRAIGHT
from tui.season.named import NamedTuple

Kind = Literal["newline", "sign", "text", "long", "open", "open_long", "word", "end"]

_CURLY = "".join(sign for sign in QUOTES if sign not in STRAIGHT)

# A word ends where TOML's own signs or a quotation mark begin. What a curly quotation mark begins
# is one word to its counterpart, blanks and all.
_TOKEN = re.compile(
    rf"""
      (?P<blank> [ \t\r]+ | \#[^\n]* )
    | (?P<newline> \n )
    | (?P<sign> [][{{}},=] )
    | (?P<long> "{{3}} [^"\\]* (?: (?: \\. | "(?!"{{2}}) ) [^"\\]* )* "{{3,5}}
              | '{{3}} [^']* (?: '(?!'{{2}}) [^']* )* '{{3,5}} )
    | (?P<open_long> "{{3}} | '{{3}} )
    | (?P<text> " [^"\\\n]* (?: \\[^\n] [^"\\\n]* )* " | ' [^'\n]* ' )
    | (?P<open> ["'] [^\n]* )
    | (?P<word> [{_CURLY}] [^\n{_CURLY}"'={{}}]* [{_CURLY}"'] | [^][{{}},=\#"'\s]+ | . )
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A part of the text, and where it begins; `first` on its line or not.

    `text` is in quotes, `long` in three of them; `open` has no quote at its end.
    """

    kind: Kind
    text: str
    line: int
    column: int
    at: int
    first: bool


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text, without blanks and comments; the last one is its end."""
    line, begin, first = 1, 0, True
    for found in _TOKEN.finditer(text):
        kind, part = found.lastgroup, found[0]
        if kind != "blank":
            yield Token(kind, part, line, found.start() - begin + 1, found.start(), first)  # type: ignore[arg-type]  # the groups are named after the kinds
            first = kind == "newline"
        if "\n" in part:
            line += part.count("\n")
            begin = found.start() + part.rindex("\n") + 1
    yield Token("end", "", line, len(text) - begin + 1, len(text), first)
