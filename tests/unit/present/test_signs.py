"""The signs of a terminal: which there are, and what stands in for the others."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.present.page.signs import Signs, signs_for, signs_of, spelled
from tui.present.page.text import width

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("environment", "signs"),
    [
        ({}, "all"),
        ({"LANG": ""}, "all"),
        ({"LANG": "C.UTF-8"}, "all"),
        ({"LANG": "es_PE.UTF-8"}, "all"),
        ({"LANG": "es_PE.utf8"}, "all"),
        ({"LANG": "de_DE.UTF-8@euro"}, "all"),
        ({"LC_CTYPE": "UTF-8"}, "all"),
        ({"LANG": "C"}, "ascii"),
        ({"LANG": "POSIX"}, "ascii"),
        ({"LANG": "es_PE"}, "ascii"),
        ({"LANG": "es_PE.ISO-8859-1"}, "ascii"),
        ({"LANG": "C", "LC_CTYPE": "es_PE.UTF-8"}, "all"),
        ({"LANG": "C.UTF-8", "LC_ALL": "POSIX"}, "ascii"),
        ({"LANG": "C", "LC_ALL": "C.UTF-8", "LC_CTYPE": "C"}, "all"),
        ({"LANG": "C.UTF-8", "LC_ALL": ""}, "all"),
    ],
)
def test_the_locale_says_which_signs_there_are(environment: dict[str, str], signs: Signs) -> None:
    assert signs_of(environment) == signs


@pytest.mark.parametrize(
    ("terminal", "signs"),
    [
        *((one, "all") for one in ("xterm", "xterm-256color", "screen", "tmux-256color", "")),
        *((one, "console") for one in ("linux", "linux-16color")),
        *((one, "ascii") for one in ("vt100", "vt102", "vt220-w")),
    ],
)
def test_so_does_the_terminal(terminal: str, signs: Signs) -> None:
    assert signs_of({"LANG": "C.UTF-8"}, terminal=terminal) == signs
    assert signs_of({"LANG": "C"}, terminal=terminal) == "ascii"


def test_a_stream_has_the_signs_of_its_encoding_and_of_its_terminal() -> None:
    environment = {"LANG": "C.UTF-8", "TERM": "vt100"}
    for encoding, signs in (("utf-8", "all"), ("UTF8", "all"), ("latin-1", "ascii")):
        assert signs_for(io.TextIOWrapper(io.BytesIO(), encoding), environment) == signs
    assert signs_for(None, environment) == "ascii"


@pytest.mark.parametrize(
    ("text", "console", "ascii_"),
    [
        ("Copa Perú 1968 › Final stage · ‹3›", "Copa Perú 1968 > Final stage · <3>", None),
        ("Ñandú 2–1 −3 ▲1 ▼2 … 80×24", "Ñandú 2-1 -3 ^1 v2 ~ 80×24", "Nandu 2-1 -3 ^1 v2 ~ 80x24"),
        ("╭─╮│╰─╯├┤", "+─+│+─+├┤", "+-+|+-+++"),
        ("Ørsted Łódź Straße æ", "Ørsted Lódz Straße æ", "Orsted Lodz Strase a"),
        ("e\N{COMBINING ACUTE ACCENT}n", "én", "en"),
        ("世界 ☃ \N{REPLACEMENT CHARACTER} 👨‍👩‍👧.", "? ?  ? ? ? .", "? ?  ? ? ? ."),
        ("plain [text]", "plain [text]", "plain [text]"),
    ],
)
def test_what_stands_in_for_a_sign(text: str, console: str, ascii_: str | None) -> None:
    assert spelled(text, "all") == text
    assert spelled(text, "console") == console
    assert spelled(text, "ascii") == (ascii_ or "Copa Peru 1968 > Final stage - <3>")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_what_stands_in_is_ascii_and_takes_as_many_cells(text: str) -> None:
    found = spelled(text, "ascii")
    assert found.isascii()
    assert not found or found.isprintable()
    assert width(found) == width(text)


def test_every_latin_letter_and_every_other_sign_of_the_program_has_a_form_of_its_own() -> None:
    sources = "".join(path.read_text() for path in (ROOT / "tui").rglob("*.py"))
    seasons = "".join(path.read_text() for path in (ROOT / "seasons").glob("*.toml"))
    signs = {
        sign
        for sign in sources + seasons
        if sign.isprintable() and (not sign.isalpha() or "LATIN" in unicodedata.name(sign))
    }
    assert "▲" in signs
    assert {sign for sign in signs if spelled(sign, "ascii") == "?"} == {"?", "¿"}
