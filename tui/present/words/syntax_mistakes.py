"""The sentences for a text that is not TOML."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from tui.present.words.value_mistakes import cut

_QUOTES = "\"'`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\u00ab\u00bb"


def _said(text: str) -> str:
    """Return a piece of the file between quotes, unless it has some already."""
    return cut(text) if text[:1] in _QUOTES and text else f'"{cut(text)}"'


def _bracket_not_closed(opening: str, closing: str) -> str:
    return f"{opening} is not closed, expected {closing}"


def _bracket_not_opened(closing: str, opening: str) -> str:
    return f"{closing} without {opening} before it"


def _header_not_opened(name: str) -> str:
    return f"] without [ before it, expected one before {_said(name)}"


def _colon_for_equals(key: str) -> str:
    return f"a colon after {_said(key)}, expected ="


def _comma_in_number(number: str) -> str:
    return f"{number} has a comma, expected a point: {number.replace(',', '.')}"


def _invisible_sign(sign: str) -> str:
    name = unicodedata.name(sign, "control character").lower()
    return f"U+{ord(sign):04X} ({name}), expected a plain space or nothing"


def _key_repeated(key: str, line: int) -> str:
    return f'"{key}" is on line {line} already, expected it once'


def _table_repeated(name: str, line: int) -> str:
    return f"[{name}] is on line {line} already, expected it once"


def _list_header_expected(name: str, line: int) -> str:
    return f"[{name}] is a list on line {line}, expected [[{name}]] here too"


def _not_a_list_before(name: str, line: int) -> str:
    return f'"{name}" is on line {line} already and no list there, expected one of them'


def _list_not_opened(key: str) -> str:
    return f"[ is missing after {_said(key)} ="


def _misplaced(text: str) -> str:
    return f"{_said(text)} is out of place, expected key = value"


def _no_value(key: str) -> str:
    return f"{_said(key)} has no value, expected one; leave out what is not known"


def _not_a_comment(word: str) -> str:
    return f"{_said(word)} does not begin a comment, expected #"


def _not_a_header(line: str) -> str:
    return f"{_said(line)} is not a header, expected one alone on its line: [[stages]]"


def _other_header_expected(header: str, meant: str) -> str:
    return f"{_said(header)} is not a header, expected {meant}"


def _name_missing_in_header(header: str) -> str:
    return f"{_said(header)} is not a header, a name is missing in it"


def _not_a_key(key: str, meant: str) -> str:
    return f"{_said(key)} is not a key, expected {meant or 'letters from a to z'}"


def _not_a_toml_value(word: str, meant: str, reason: str, text: str) -> str:
    """Return what was meant; `reason` is how to write it, or why there is no suggestion."""
    expected = {
        "straight_quotes": f"{meant} in straight quotes",
        "no_semicolon": f"{meant} without a semicolon",
        "unknown": "a value; leave out what is not known",
        "month": f"{meant} in quotes, where only the month is known",
        "score": f"{meant} in quotes",
        "time": f"{meant} in quotes",
        "plain": meant,
        "no_such_day": "a day of the calendar: 1968-04-28",
        "text": "text in quotes" + (f': "{text}"' if text else ""),
    }[reason]
    return f"{cut(word)} is not a value, expected {expected}"


def _parser_refuses(message: str) -> str:
    return f"{message[:1].lower()}{message[1:]}"


def _something_after_value(text: str) -> str:
    return f"{_said(text)} after a value, expected the end of the line"


NOT_TOML: dict[str, Callable[..., str]] = {
    "apostrophe_ends_text": (
        "an apostrophe ends text in single quotes, expected double quotes around it".format
    ),
    "array_not_opened": "] without [ before it".format,
    "backslash_alone": "a backslash alone in text, expected two of them: \\\\".format,
    "bracket_not_closed": _bracket_not_closed,
    "bracket_not_opened": _bracket_not_opened,
    "colon_for_equals": _colon_for_equals,
    "comma_in_number": _comma_in_number,
    "comma_missing": lambda text: f"a comma is missing after {_said(text)}",
    "comma_too_many": "a comma too many".format,
    "control_character": "a control character in text, expected none".format,
    "double_equals": "= twice, expected it once".format,
    "equals_missing": lambda key: f"= is missing after {_said(key)}",
    "header_not_opened": _header_not_opened,
    "invisible_sign": _invisible_sign,
    "key_repeated": _key_repeated,
    "list_begins_with_table": "{{ begins a table, expected [ before a list of them".format,
    "list_header_expected": _list_header_expected,
    "list_not_opened": _list_not_opened,
    "misplaced": _misplaced,
    "name_missing_in_header": _name_missing_in_header,
    "no_value": _no_value,
    "not_a_comment": _not_a_comment,
    "not_a_header": _not_a_header,
    "not_a_key": _not_a_key,
    "not_a_list_before": _not_a_list_before,
    "not_a_toml_value": _not_a_toml_value,
    "other_header_expected": _other_header_expected,
    "parser_refuses": _parser_refuses,
    "quote_ends_text": 'a quote inside text ends it, expected \\" there'.format,
    "quote_missing": "a quote is missing on this line: text stands between two of them".format,
    "something_after_value": _something_after_value,
    "table_not_opened": lambda text: f"{{ is missing before {_said(text)}",
    "table_repeated": _table_repeated,
    "text_ends_early": (
        "the text that begins here ends on line {line}, expected one {mark} there and none in it"
    ).format,
    "text_not_closed": "the text that begins here has no {mark} at its end".format,
    "text_of_several_lines": (
        "{text} is a whole text, expected {mark} before one of several lines".format
    ),
}
