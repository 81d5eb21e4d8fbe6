"""Tests of the line numbers of a TOML document."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING, Any

import pytest
import tomli
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.season.raw.positions import Path, Positions

if TYPE_CHECKING:
    from collections.abc import Iterator


def _lines(*lines: str) -> str:
    return "\n".join(lines)


EXAMPLES: dict[str, tuple[str, dict[Path, int]]] = {
    "empty": ("", {(): 1, ("a",): 1}),
    "keys": (
        _lines(
            "# a = 0", "", "bare-key_1 = 1", '"quo.ted" = 2', "'li\\t' = 3", "1.5 = 4", '"" = 5', ""
        ),
        {(): 1, ("bare-key_1",): 3, ("quo.ted",): 4, ("li\\t",): 5, ("1", "5"): 6, ("",): 7},
    ),
    "escapes in keys": (
        _lines('"a\\"b\\\\" = 1', '"\\u00e9f" = 2', '"\\U0001F600\\t\\\\n" = 3', '"\\x41\\e" = 4'),
        {('a"b\\',): 1, ("éf",): 2, ("😀\t\\n",): 3, ("A\x1b",): 4},
    ),
    "dotted keys": (
        _lines("a.b.c = 1", "a . \"x.y\" . 'z' = 2", "a.b.d.e = 3", '"p".q."r"=4', ""),
        {
            ("a",): 1,
            ("a", "b"): 1,
            ("a", "b", "c"): 1,
            ("a", "x.y"): 2,
            ("a", "x.y", "z"): 2,
            ("a", "b", "d", "e"): 3,
            ("p", "q", "r"): 4,
        },
    ),
    "super table later": (
        _lines("", "[a.b]", "x = 1", "", "[ a ]", "y = 2", "[a.c]", ""),
        {("a",): 5, ("a", "b"): 2, ("a", "b", "x"): 3, ("a", "y"): 6, ("a", "c"): 7},
    ),
    "arrays of tables": (
        _lines(
            "[[a]] # one",
            "x = 1",
            "[a.t]",
            "y = 2",
            "[[a.b]]",
            "[[ a.b ]]",
            "z = 3",
            "[[a]]",
            "[a.t]",
            "y = 4",
            "[[a.b]]",
            "z = 5",
            '[a.b."u]".v]',
            "w = 6",
            "",
        ),
        {
            ("a",): 1,
            ("a", 0): 1,
            ("a", 0, "x"): 2,
            ("a", 0, "t"): 3,
            ("a", 0, "t", "y"): 4,
            ("a", 0, "b"): 5,
            ("a", 0, "b", 0): 5,
            ("a", 0, "b", 1): 6,
            ("a", 0, "b", 1, "z"): 7,
            ("a", 1): 8,
            ("a", 1, "t"): 9,
            ("a", 1, "t", "y"): 10,
            ("a", 1, "b", 0, "z"): 12,
            ("a", 1, "b", 0, "u]", "v", "w"): 14,
        },
    ),
    "inline": (
        _lines(
            "m = [",
            "  # [ { = \" '''",
            "  { h = 'A', r = [1, 2] },",
            "",
            "  {}, {",
            "    h.x = 'B', # }",
            "    r = [",
            "      3, [], [[4]],",
            "    ],",
            "  },",
            "]",
            "n = { a = { b = [{c = 1}] } }",
            "",
        ),
        {
            ("m",): 1,
            ("m", 0): 3,
            ("m", 0, "r", 1): 3,
            ("m", 1): 5,
            ("m", 2): 5,
            ("m", 2, "h"): 6,
            ("m", 2, "h", "x"): 6,
            ("m", 2, "r"): 7,
            ("m", 2, "r", 0): 8,
            ("m", 2, "r", 1): 8,
            ("m", 2, "r", 2, 0, 0): 8,
            ("n",): 12,
            ("n", "a", "b", 0, "c"): 12,
        },
    ),
    "strings": (
        _lines(
            'a = "] # = \\" [x]"',
            "b = '\\'",
            'c = """',
            '"x" = \\',
            '  ""y\\"""" # """"',
            "d = '''",
            "[q]",
            "''z'''''",
            'e = """"""',
            "f = ''",
            "g = ['''",
            ']\'\'\', """\\"""""",',
            " 1]",
            "h = 1",
            "i = ['''x'''', ']', \"\"\"y\"\"\"\", \"]\", 2]",
            "",
        ),
        {
            ("a",): 1,
            ("b",): 2,
            ("c",): 3,
            ("d",): 6,
            ("e",): 9,
            ("f",): 10,
            ("g", 0): 11,
            ("g", 1): 12,
            ("g", 2): 13,
            ("h",): 14,
            ("i", 4): 15,
        },
    ),
    "scalars": (
        _lines(
            "a = 1979-05-27 07:32:00.5-07:00",
            "b = [1979-05-27 07:32:00Z,",
            " 07:32:00, +1.5e-3, inf,",
            "true]",
            "c = 1_000 # end",
            "[d]",
            "e = 0xf",
        ),
        {
            ("a",): 1,
            ("b",): 2,
            ("b", 0): 2,
            ("b", 1): 3,
            ("b", 3): 3,
            ("b", 4): 4,
            ("c",): 5,
            ("d", "e"): 7,
        },
    ),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_example(name: str, newline: str) -> None:
    """The lines of the worked examples, and that every path of them is known."""
    text, lines = EXAMPLES[name]
    text = text.replace("\n", newline)
    positions = Positions.of(text)
    assert {path: positions.line(path) for path in lines} == lines
    assert all(path in positions for path in _paths(tomli.loads(text)))


def test_unknown_path_answers_its_longest_known_prefix() -> None:
    """A missing key answers its table, a missing element its array."""
    positions = Positions.of("\n[a]\nb = 1\nc = [\n 1,\n 2]\n")
    assert positions.line(("x", "y")) == 1
    assert positions.line(("a", "x")) == 2
    assert positions.line(("a", "b", "x", 0)) == 3
    assert positions.line(("a", "c", 2)) == 4
    assert positions.line(("a", "c", 1, "x")) == 6
    for unknown in [("x",), ("a", "x"), ("a", "b", "x"), ("a", "c", 2), ("a", 0)]:
        assert unknown not in positions
    assert () in positions


@pytest.mark.parametrize("opening", ["[", "{a=", "{a.b=", "[{a="])
def test_deep_nesting(opening: str) -> None:
    """Nesting far past the recursion limit is read, in linear time and memory."""
    depth = 50_000
    closing = opening.replace("[", "]").replace("{", "}").replace("a=", "").replace("a.b=", "")
    positions = Positions.of(f"x = {opening * depth}1{closing[::-1] * depth}\ny = 1\n")
    assert positions.line(("y",)) == 2
    steps: dict[str, Path] = {"[": (0,), "{a=": ("a",), "{a.b=": ("a", "b"), "[{a=": (0, "a")}
    step = steps[opening]
    assert ("x", *step * depth) in positions
    assert ("x", *step * depth, 0) not in positions


def test_deep_keys() -> None:
    """So are keys and headers with very many parts."""
    parts = ["a"] * 100_000
    text = ".".join(parts)
    assert (*parts, *parts) in Positions.of(f"[{text}]\n{text} = 1\n")


def test_large_document() -> None:
    """The time grows with the size, not with its square: two megabytes take a second or two."""
    match = (
        "  { date = 2024-08-17, home = 'Alpha', away = 'Beta', goals = [1, 0], at = 'Ground' },\n"
    )
    count = 25_000
    start = time.perf_counter()
    positions = Positions.of("matches = [\n" + match * count + "]\n")
    assert time.perf_counter() - start < 20
    assert positions.line(("matches", count - 1, "goals", 1)) == count + 1


WORDS = st.one_of(
    st.sampled_from(
        ["a", "b", "", "a.b", "=", "#", "[x]", '"', "'", '"""', "'''", "\\", "\n", "é"]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
)
TREES = st.recursive(
    st.one_of(WORDS, st.just(0), st.dates(), st.datetimes(), st.just(1.5), st.booleans()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=25,
)


@settings(deadline=None)
@given(data=st.dictionaries(WORDS, TREES, max_size=5), multiline=st.booleans())
def test_written_data(*, data: dict[str, Any], multiline: bool) -> None:
    """Every path of a written document is known, and the line of a key has that key."""
    text = tomli_w.dumps(data, multiline_strings=multiline)
    lines = text.split("\n")
    positions = Positions.of(text)
    for path in _paths(tomli.loads(text)):
        assert path in positions
        if path and isinstance(path[-1], str):
            written_key = tomli_w.dumps({path[-1]: 0}).removesuffix(" = 0\n")
            assert written_key in lines[positions.line(path) - 1]


@settings(deadline=None)
@given(st.dictionaries(WORDS, TREES, max_size=5))
def test_written_numbers(data: dict[str, Any]) -> None:
    """With a number of its own in place of each leaf, the line of a leaf has its number."""
    numbers = itertools.count(1_000_000)
    text = tomli_w.dumps(_numbered(data, numbers))
    lines = text.split("\n")
    positions = Positions.of(text)
    parsed = tomli.loads(text)
    for path in _paths(parsed):
        value = _value_at(parsed, path)
        if isinstance(value, int):
            assert str(value) in lines[positions.line(path) - 1]


BREAKS = st.sampled_from(["", " ", "\n", ' # ] } = """ \'\n', "\r\n\t"])


@settings(deadline=None)
@given(st.data(), st.dictionaries(WORDS, TREES, max_size=4))
def test_layout_of_inline_values(data: st.DataObject, tree: dict[str, Any]) -> None:
    """Inline values laid out at random over many lines, the lines noted while writing."""
    expected: dict[Path, int] = {}
    text = "root = "

    def write(piece: str) -> None:
        nonlocal text
        text += piece

    def note(path: Path) -> None:
        expected[path] = text.count("\n") + 1

    def write_value(value: Any, path: Path) -> None:
        if not isinstance(value, dict | list):
            scalar = data.draw(
                st.sampled_from(["'a'", '"""\n[x]\n= """', "'''\n#'''", "1.5", "{}"])
            )
            write(scalar)
            return
        write("{" if isinstance(value, dict) else "[")
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            write(data.draw(BREAKS))
            note((*path, key))
            if isinstance(key, str):
                write(tomli_w.dumps({key: 0}).removesuffix("0\n"))
            write_value(inner, (*path, key))
            write(data.draw(BREAKS) + ",")
        write(data.draw(BREAKS) + ("}" if isinstance(value, dict) else "]"))

    note(("root",))
    write_value(tree, ("root",))
    note(("end",))
    expected[("end",)] += 1
    write("\nend = 1")
    parsed = tomli.loads(text)
    positions = Positions.of(text)
    assert {path: positions.line(path) for path in expected} == expected
    assert {(), *expected} == set(_paths(parsed))
    assert all(path in positions for path in expected)


def _paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every path of a parsed document, that of the document itself first."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _paths(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _paths(inner, (*path, index))


def _value_at(value: Any, path: Path) -> Any:
    for key in path:
        value = value[key]
    return value


def _numbered(value: Any, numbers: Iterator[int]) -> Any:
    if isinstance(value, dict):
        return {key: _numbered(inner, numbers) for key, inner in value.items()}
    if isinstance(value, list):
        return [_numbered(inner, numbers) for inner in value]
    return next(numbers)
