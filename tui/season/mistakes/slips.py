"""Slips in a text that is meant to be TOML, and the words for them."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

import tomli

from tui.season.mistakes import suggest
from tui.season.mistakes.lexemes import Lexeme

_HEADER = re.compile(r"(\[+)[ \t]*([^][\n#]*?)[ \t]*(\]*)[ \t\r]*(?:#[^\n]*)?(?=\n|\Z)")
_NAMES = re.compile(r"[A-Za-z_][\w-]*(?:[ \t]*\.[ \t]*[A-Za-z_][\w-]*)*", re.ASCII)
_PAIR = re.compile(r"[A-Za-z_][\w.-]*[ \t]*=(?!=)", re.ASCII)
_COMMENT = re.compile(r"//|--|;|/\*|%|<!--")
_DECIMAL = re.compile(r"-?\d+,\d+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST = 60
OPENING = {"]": "[", "}": "{"}
"""The bracket that one closes."""


class Header(NamedTuple):
    """The header of a table, and what is wrong with it."""

    path: tuple[str, ...]
    is_list: bool
    wrong: str

    @classmethod
    def of(cls, text: str, one: Lexeme) -> Header:
        """Read the header that begins at a lexeme."""
        found = _HEADER.match(text, one.at)
        if found is None:
            line = rest_of_line(text, one.at).strip()
            wrong = f"{said(line)} is not a header, expected one alone on its line: [[stages]]"
            return cls(path=(), is_list=False, wrong=wrong)
        opening, name, closing = found.groups()
        is_list = len(opening + closing) > 2
        path = tuple(part.strip(" \t\"'") for part in name.split("."))
        right = f"[[{name}]]" if is_list else f"[{name}]"
        wrong = "" if f"{opening}{name}{closing}" == right else f"expected {right}"
        if not all(path):
            wrong = "a name is missing in it"
        return cls(path, is_list, wrong and f"{said(found[0].strip())} is not a header, {wrong}")


def begins_table(text: str, one: Lexeme) -> bool:
    """Tell whether a line begins a table of its own, where a bracket is still open."""
    if not one.first or one.text != "[":
        return False
    found = _HEADER.match(text, one.at)
    return bool(found and found[3] and _NAMES.fullmatch(found[2]))


def said(text: str) -> str:
    """Quote what stands in the file."""
    return cut(text) if text[:1] in suggest.QUOTES else f'"{cut(text)}"'


def cut(text: str) -> str:
    """Cut what is too long for a line."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def is_comment(word: str) -> bool:
    """Tell whether a word begins a comment in another language."""
    return bool(_COMMENT.match(word))


def is_unseen(text: str) -> bool:
    """Tell whether a lexeme is a blank that TOML does not know, or nothing to be seen at all."""
    is_sign = len(text) == 1 and text != "\n"
    return is_sign and (text.isspace() or unicodedata.category(text) in {"Cf", "Cc"})


def unseen(sign: str) -> str:
    """Say that there is a sign that cannot be seen."""
    name = unicodedata.name(sign, "control character").lower()
    return f"U+{ord(sign):04X} ({name}), expected a plain space or nothing"


def is_value(word: str) -> bool:
    """Tell whether TOML knows a word as a value."""
    try:
        tomli.loads(f"x = {word}")
    except (ValueError, RecursionError):
        return False
    return bool(word)


def value_instead(word: str) -> str | None:
    """Return the value that is meant by a word that is none."""
    return suggest.value(word)


def expected_value(word: str) -> str:
    """Say what is expected instead of a word that is not a value."""
    meant = suggest.value(word)
    if meant:
        return meant
    if _DAY.match(word):
        return "a day of the calendar: 1968-04-28"
    quoted = word.replace("\\", "").replace('"', "")
    return f'text in quotes: "{quoted}"' if len(quoted) <= _LONGEST else "text in quotes"


def key_instead(key: str) -> str:
    """Say what is expected instead of a key that is none."""
    bare = "".join(sign for sign in key.strip(suggest.QUOTES) if sign.isalnum() or sign in "_-.")
    return f"expected {bare}" if bare.isascii() and bare else "expected letters from a to z"


def text_mistake(text: str) -> str:
    """Return what is wrong with a text in quotes, if anything."""
    if text.isprintable() and "\\" not in text:
        return ""
    try:
        tomli.loads(f"x = {text}")
    except tomli.TOMLDecodeError as error:
        if "\\" in text and not text.startswith("'") and "character" not in error.msg:
            return "a backslash alone in text, expected two of them: \\\\"
        return "a control character in text, expected none"
    return ""


def is_long(text: str) -> bool:
    """Tell whether a text has several lines, or none because a quote is missing before them."""
    return text in {'""', "''"} or text.startswith(('"""', "'''"))


def begins_element(text: str, at: int) -> bool:
    """Tell whether an element of an array comes next."""
    return text[at : at + 200].lstrip().startswith("{")


def ends_early(text: str, line: int) -> str:
    """Say that a text of several lines ended before what was meant to be its end."""
    mark = text[:3]
    if len(text) == 2:
        return f"{text} is a whole text, expected {text[0] * 3} before one of several lines"
    return (
        f"the text that begins here ends on line {line}, expected one {mark} there and none in it"
    )


def quote_inside(text: str) -> str:
    """Say that a quote inside a text ended it."""
    if text.startswith("'"):
        return "an apostrophe ends text in single quotes, expected double quotes around it"
    return 'a quote inside text ends it, expected \\" there'


def decimal_comma(text: str, near: Lexeme) -> str | None:
    """Say that there is a comma in a number, if one stands around a lexeme."""
    begin = text.rfind("\n", 0, near.at) + 1
    for found in _DECIMAL.finditer(text, begin, near.at + len(rest_of_line(text, near.at))):
        if found.start() <= near.at <= found.end():
            return f"{found[0]} has a comma, expected a point: {found[0].replace(',', '.')}"
    return None


def rest_of_line(text: str, at: int) -> str:
    """Return a line from a place in it on."""
    end = text.find("\n", at)
    return text[at:] if end < 0 else text[at:end]
