"""Short ways through a text: they come to the same as the long ones."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from rich._unicode_data._versions import VERSIONS  # none of it is public
from rich.cells import cell_len, get_character_cell_size, split_graphemes

from tui.present.page import text

ONE_CELL = text._ONE_CELL  # noqa: SLF001  the table of the short way
ODD = "\u0301\u200d\ufe0f\U0001f3f3\U0001f308\u00ad日본क\u0903 "


def test_what_takes_one_cell_does_so_by_every_table() -> None:
    for version in VERSIONS:
        assert {get_character_cell_size(sign, version) for sign in ONE_CELL} == {1}


@given(st.text(st.sampled_from([*sorted(ONE_CELL), *ODD]), max_size=12))
def test_signs_and_their_cells_are_those_of_rich(words: str) -> None:
    spans, _ = split_graphemes(words)
    assert text.graphemes(words) == [words[start:end] for start, end, _ in spans]
    plain = words.replace("\u0903", "")  # which is given a cell that Rich does not give it
    assert text.width(plain) == cell_len(plain)


@given(st.text(st.sampled_from("ab \t\n\u00a0\u2003\u200b\x1f\x85é"), max_size=12))
def test_blanks_become_one_and_leave_both_ends(words: str) -> None:
    assert text._one_line(words) == re.sub(r"\s+", " ", words).strip()  # noqa: SLF001  the short way beside the long one
