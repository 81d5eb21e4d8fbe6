"""The tokenizer: against an oracle on small texts, and on hostile ones by counting."""

from __future__ import annotations

import mwparserfromhell
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.formats.source import Source
from tui.formats.wikitext.blocks import Table, grid_of, split_blocks
from tui.formats.wikitext.clean import clean_page
from tui.formats.wikitext.read import read
from tui.formats.wikitext.scan import DEEPEST, Link, Node, Template, Text, scan_text

WORDS = st.text(alphabet="abc é1-–\n'", min_size=1, max_size=6)
NAMES = st.sampled_from(["box", "Fb r", "name", "team1"])


def _template(parts: list[str], names: list[str]) -> str:
    pairs = zip(parts, names, strict=False)
    return "{{" + "|".join(["t", *(f"{name}={part}" for part, name in pairs), *parts]) + "}}"


def _is_flat(text: str) -> bool:
    return "[[" not in text and "\n" not in text


WIKITEXT = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.builds(_template, st.lists(inner, max_size=3), st.lists(NAMES, max_size=3, unique=True)),
        st.builds("[[{}|{}]]".format, st.sampled_from(["A", "B c"]), inner.filter(_is_flat)),
        st.builds("{}{}".format, inner, inner),
    ),
    max_leaves=12,
)


def _shape(nodes: tuple[Node, ...] | list[Node]) -> list[object]:
    """Return templates and links, with their arguments, without the text between."""
    shape: list[object] = []
    for node in nodes:
        if isinstance(node, Template):
            arguments = [(part.name, _shape(part.nodes)) for part in node.arguments]
            shape.append(("template", node.name, arguments))
        elif isinstance(node, Link):
            shape.append(("link", node.target, _shape(node.shown)))
    return shape


def _oracle(code: mwparserfromhell.wikicode.Wikicode) -> list[object]:
    shape: list[object] = []
    for node in code.nodes:
        if isinstance(node, mwparserfromhell.nodes.Template):
            arguments = [
                (
                    " ".join(str(part.name).split()).lower() if part.showkey else None,
                    _oracle(part.value),
                )
                for part in node.params
            ]
            shape.append(("template", str(node.name).strip().lower(), arguments))
        elif isinstance(node, mwparserfromhell.nodes.Wikilink):
            shape.append(("link", str(node.title).strip(), _oracle(node.text) if node.text else []))
    return shape


@given(WIKITEXT)
@settings(max_examples=150, deadline=None)
def test_templates_and_links_are_those_of_the_oracle(text: str) -> None:
    code = mwparserfromhell.parse(text, skip_style_tags=True)
    assert _shape(scan_text(text)) == _oracle(code)


@given(st.text(alphabet="{}[]|!=-\n<>a1–'&;#*", max_size=120))
@settings(max_examples=200, deadline=None)
def test_no_text_is_lost_and_nothing_raises(text: str) -> None:
    assert _written(scan_text(text)).split() == text.split() or _is_closed(text)
    read(Source("x", text))


def _is_closed(text: str) -> bool:
    """Return whether a text holds something that closes, whose marks nodes do not keep."""
    return "}}" in text or "]]" in text


def _written(nodes: list[Node]) -> str:
    return "".join(node.text for node in nodes if isinstance(node, Text))


@pytest.mark.parametrize(
    "piece", ["{{", "[[", "{{a|", "{{[[", "}}", "]]", "{{a}}", "|", "<!--", "<ref>"]
)
def test_hostile_texts_make_few_nodes_and_are_not_deep(piece: str) -> None:
    nodes = scan_text(piece * 20_000)
    assert _depth(nodes) <= DEEPEST + 1
    assert _count(nodes) <= 20_000 * 2 + 400


def _depth(nodes: tuple[Node, ...] | list[Node]) -> int:
    depths = [
        1 + _depth(part.nodes)
        for node in nodes
        if isinstance(node, Template)
        for part in node.arguments
    ]
    depths += [1 + _depth(node.shown) for node in nodes if isinstance(node, Link)]
    return max(depths, default=0)


def _count(nodes: tuple[Node, ...] | list[Node]) -> int:
    inner = [part.nodes for node in nodes if isinstance(node, Template) for part in node.arguments]
    inner += [node.shown for node in nodes if isinstance(node, Link)]
    return len(nodes) + sum(_count(part) for part in inner)


@pytest.mark.parametrize(
    "text",
    [
        "{|\n" * 300,
        "{|\n|-\n" + "| rowspan=9999 colspan=9999 | a\n" * 300 + "|}",
        "=" * 20_000,
        "'" * 20_000,
        "* " + "1–0 " * 5_000,
        "* " + "a" * 20_000 + " 1–0 " + "b" * 20_000,
        "{{football box|goals1=" + "9' " * 5_000 + "|team1=a|team2=b|score=1–0}}",
        "{{" * 500 + "x" + "}}" * 500,
        "[[" * 500 + "x" + "]]" * 500,
    ],
)
def test_hostile_pages_are_read_without_a_word(text: str) -> None:
    assert len(read(Source("x", text)).records) <= 2


def test_spans_fill_no_more_than_the_widest_table() -> None:
    text = "{|\n" + "|-\n| rowspan=9999 colspan=9999 | a\n" * 50 + "|}"
    (table,) = (block for block in split_blocks(scan_text(text)) if isinstance(block, Table))
    assert all(len(row) <= 260 for row in grid_of(table))


def test_lines_are_those_of_the_source_behind_hidden_parts() -> None:
    text = "a<!-- one\ntwo -->b\n<ref>x\ny</ref>c\n<nowiki>{{</nowiki>d"
    page = clean_page(text)
    assert page.text == "ab\nc\nd"
    assert [page.line(page.text.index(letter)) for letter in "abcd"] == [1, 2, 4, 5]


def test_what_is_not_closed_does_not_swallow_what_follows() -> None:
    nodes = scan_text("{{box|a=1\n{{inner|x}} [[b|c]] [[open {{t|y}}")
    assert [node.name for node in nodes if isinstance(node, Template)] == ["inner", "t"]
    assert [node.target for node in nodes if isinstance(node, Link)] == ["b"]
