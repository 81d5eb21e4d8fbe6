"""Slips in a text that is meant to be TOML, and what was meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

import tomli

from tui.season.mistakes import suggest
from tui.season.mistakes.tokens import Token, tokens
from tui.season.named import NamedTuple
from tui.season.raw.problems import NotToml

_HEADER = re.compile(r"(\[+)[ \t]*([^][\n#]*?)[ \t]*(\]*)[ \t\r]*(?:#[^\n]*)?(?=\n|\Z)")
_NAMES = re.compile(r"[A-Za-z_][\w-]*(?:[ \t]*\.[ \t]*[A-Za-z_][\w-]*)*", re.ASCII)
_PAIR = re.compile(r"[A-Za-z_][\w.-]*[ \t]*=(?!=)", re.ASCII)
_COMMENT = re.compile(r"//|--|;|/\*|%|<!--")
_DECIMAL = re.compile(r"-?\d+,\d+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST = 60
_LONGEST_LINE = 10_000
"""Characters of a line that are read twice."""

OPENING = {"]": "[", "}": "{"}
"""The bracket that one closes."""


class Header(NamedTuple):
    """The header of a table, and what is wrong with it: of which kind, and the fields of that."""

    path: tuple[str, ...]
    is_list: bool
    wrong: NotToml | None = None
    fields: Mapping[str, str] = MappingProxyType({})

    @classmethod
    def of(cls, text: str, token: Token) -> Header:
        """Read the header that begins at a token."""
        found = _HEADER.match(text, token.at)
        if found is None:
            line = rest_of_line(text, token.at).strip()
            return cls((), is_list=False, wrong="not_a_header", fields={"line": line})
        opening, name, closing = found.groups()
        is_list = len(opening + closing) > 2
        path = tuple(part.strip(" \t\"'") for part in name.split("."))
        meant = f"[[{name}]]" if is_list else f"[{name}]"
        header = found[0].strip()
        if not all(path):
            return cls(path, is_list, "name_missing_in_header", {"header": header})
        if f"{opening}{name}{closing}" != meant:
            fields = {"header": header, "meant": meant}
            return cls(path, is_list, "other_header_expected", fields)
        return cls(path, is_list)


def begins_table(text: str, token: Token) -> bool:
    """Return whether a line begins a table of its own, where a bracket is still open."""
    if not token.first or token.text != "[":
        return False
    found = _HEADER.match(text, token.at)
    return bool(found and found[3] and _NAMES.fullmatch(found[2]))


def is_comment(word: str) -> bool:
    """Return whether a word begins a comment in another language."""
    return bool(_COMMENT.match(word))


def is_unseen(text: str) -> bool:
    """Return whether a token is a blank that TOML does not know, or nothing to be seen at all."""
    is_sign = len(text) == 1 and text != "\n"
    return is_sign and (text.isspace() or unicodedata.category(text) in {"Cf", "Cc"})


def is_value(word: str) -> bool:
    """Return whether TOML knows a word as a value."""
    try:
        tomli.loads(f"x = {word}")
    except (ValueError, RecursionError):
        return False
    return bool(word)


def meant_value(word: str, key: str) -> Mapping[str, str]:
    """Return what is meant by a word that is no value of its key, and why it is written so."""
    meant = suggest.value(word, key)
    if meant:
        return {"meant": meant.text, "reason": meant.reason, "text": ""}
    if _DAY.match(word):
        return {"meant": "", "reason": "no_such_day", "text": ""}
    quoted = word.replace("\\", "").replace('"', "")
    text = quoted if len(quoted) <= _LONGEST else ""
    return {"meant": "", "reason": "text", "text": text}


def meant_key(key: str) -> str:
    """Return the key that is meant by one that TOML does not know; empty where nobody can tell."""
    bare = "".join(sign for sign in key.strip(suggest.QUOTES) if sign.isalnum() or sign in "_-.")
    return bare if bare.isascii() else ""


def text_mistake(text: str) -> NotToml | None:
    """Return what is wrong with a text in quotes, if anything."""
    if text.isprintable() and "\\" not in text:
        return None
    try:
        tomli.loads(f"x = {text}")
    except tomli.TOMLDecodeError as error:
        if "\\" in text and not text.startswith("'") and "character" not in error.msg:
            return "backslash_alone"
        return "control_character"
    return None


def is_long(text: str) -> bool:
    """Return whether a text has several lines, or none because a quote is missing before them."""
    return text in {'""', "''"} or text.startswith(('"""', "'''"))


def has_open_quote(text: str, token: Token) -> bool:
    """Return whether a quote is missing from a token to the end of its line."""
    rest = rest_of_line(text, token.at)[:_LONGEST_LINE]
    return any(part.kind == "open" for part in tokens(rest))


def touches_text(before: Token, token: Token) -> bool:
    """Return whether a word or a text follows a text without a blank."""
    is_word = token.kind != "sign" and token.text != ";"
    return is_word and before.kind == "text" and token.at == before.at + len(before.text)


def begins_element(text: str, at: int) -> bool:
    """Return whether an element of an array comes next."""
    return text[at : at + 200].lstrip().startswith("{")


def quote_inside(text: str) -> NotToml:
    """Return how a quote inside a text ended it."""
    return "apostrophe_ends_text" if text.startswith("'") else "quote_ends_text"


def decimal_comma(text: str, near: Token) -> str | None:
    """Return the number with a comma in it that stands around a token, if there is one."""
    begin = text.rfind("\n", 0, near.at) + 1
    for found in _DECIMAL.finditer(text, begin, near.at + len(rest_of_line(text, near.at))):
        if found.start() <= near.at <= found.end():
            return found[0]
    return None


def rest_of_line(text: str, at: int) -> str:
    """Return a line from a place in it on."""
    end = text.find("\n", at)
    return text[at:] if end < 0 else text[at:end]
