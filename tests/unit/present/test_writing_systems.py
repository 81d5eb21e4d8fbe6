"""Names in any script: whole, in their columns, and moving nothing that stands beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.dashboard.terminal.cells import FILLER, filled
from tui.dashboard.terminal.memory import TerminalMemory
from tui.present.output.tables import text_lines
from tui.present.page.text import clean, clean_message, cut, fit, width, wrap
from tui.present.view.view import View
from tui.season.load import load

CASE = Path(__file__).parents[2] / "data" / "cases" / "wide-names.toml"
ARABIC, HEBREW = (
    "\u0627\u0644\u0642\u0627\u062f\u0633\u064a\u0629",
    "\u05d4\u05e4\u05d5\u05e2\u05dc",
)
HINDI = "\u092e\u094b\u0939\u0928 \u092c\u093e\u0917\u093e\u0928"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
PERSIAN = "\u0646\u06cc\u0645\u200c\u0641\u0627\u0635\u0644\u0647"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


def isolated(text: str) -> str:
    return f"\u2068{text}\u2069"


def test_printed_tables_have_every_name_whole() -> None:
    lines = list(text_lines(View.of(load(CASE).season)))
    for name in (isolated(ARABIC), isolated(HEBREW), HINDI, f"{FAMILY} Fam\u00edlia"):
        (row,) = [line for line in lines if name in line]
        assert row.endswith(("6", "3", "1", "0"))
    assert len({width(line) for line in lines[1:]}) == 1


@pytest.mark.parametrize("name", [HINDI, f"{FAMILY} Fam\u00edlia", ENGLAND, "Ti\u1ebfn L\u00ean"])
def test_what_joins_signs_is_part_of_them(name: str) -> None:
    assert clean(name) == name


def test_joiners_elsewhere_are_taken_out() -> None:
    assert clean("a\u200db") == clean("a\u200cb") == "a\ufffdb"
    assert clean("A\U000e0067\U000e007f") == "A\ufffd\ufffd"


@pytest.mark.parametrize("name", [ARABIC, HEBREW, PERSIAN, f"FC {HEBREW} 1923"])
def test_a_right_to_left_name_is_isolated_once(name: str) -> None:
    assert clean(name) == isolated(name)
    assert clean(clean(name)) == isolated(name)
    assert width(clean(name)) == width(name)


def test_in_a_sentence_each_right_to_left_name_is_isolated() -> None:
    said = clean_message(f"line 3: {ARABIC} 3-1 {HEBREW} {HEBREW}, expected 1")
    other = isolated(f"{HEBREW} {HEBREW}")
    assert said == f"line 3: {isolated(ARABIC)} 3-1 {other}, expected 1"


def test_vowel_signs_beside_their_letters_have_cells() -> None:
    assert width(HINDI) == 10
    assert width(cut(HINDI, 3)) == 3
    assert cut(HINDI, 1) == ""  # no letter without its sign


@given(st.text(st.sampled_from(HINDI + ARABIC + FAMILY + "ab \u0301")), st.integers(0, 20))
def test_fit_is_exact_and_leaves_no_isolate_open(text: str, cells: int) -> None:
    fitted = fit(clean(text), cells)
    assert width(fitted) == cells
    assert fitted.count("\u2068") == fitted.count("\u2069")


@given(st.text(st.sampled_from(HINDI + ARABIC + "ab   ")), st.integers(4, 20))
def test_wrap_loses_nothing_and_leaves_no_isolate_open(text: str, cells: int) -> None:
    cleaned = clean(text)
    lines = wrap(cleaned, cells)
    assert all(width(line) <= cells for line in lines)
    assert all(line.count("\u2068") == line.count("\u2069") for line in lines)
    told = "".join(lines).replace("\u2068", "").replace("\u2069", "")
    assert told.replace(" ", "") == "".join(text.split())


def test_a_word_of_a_megabyte_is_cut_up_in_one_pass() -> None:
    lines = wrap("x" * 1_000_000, 100)
    assert len(lines) == 10_000
    assert {len(line) for line in lines} == {100}


def test_the_screen_keeps_a_cell_for_a_vowel_sign() -> None:
    """What follows is put in its cell, whatever a terminal takes the cells of the name for."""
    memory = TerminalMemory(40, 2)
    memory.feed("\x1b[?1049h")
    shown = memory.feed(f"\x1b[1;1H{filled(HINDI)}7")
    assert FILLER not in shown
    assert shown.endswith(f"\r\x1b[9C{HINDI[-1]}7")  # the tenth cell, from the edge
    assert memory.feed(f"\x1b[1;1H{filled(HINDI)}7").strip("\x1b[;0123456789H") == ""


def test_the_screen_shows_isolates_without_a_cell() -> None:
    memory = TerminalMemory(40, 2)
    memory.feed("\x1b[?1049h")
    shown = memory.feed(f"\x1b[1;1H {isolated(HEBREW)} 7")
    assert shown.count("\u2068") == shown.count("\u2069") == 1
    assert shown.index("\u2068") < shown.index(HEBREW[0]) < shown.index("\u2069")
    assert shown.endswith("\r\x1b[7C7")  # the eighth cell, from the edge
