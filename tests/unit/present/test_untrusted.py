"""Whatever a season file says, it comes out as text that does nothing."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support import cup, hostile
from support.archive import FOLDER as ARCHIVE
from support.sheets import opened_row
from tui.audit.audited import audit_loaded
from tui.present.cards.help import help_page
from tui.present.output.tables import json_lines, text_lines
from tui.present.page.page import Line
from tui.present.page.text import clean, width
from tui.present.panes.registry import PANES
from tui.present.screen.frame import LEGEND, banner, foot, heading, title
from tui.present.screen.stages import stage_strip
from tui.present.view.view import View
from tui.season.load import parse
from tui.season.timeline import Moment

POISONS = pytest.mark.parametrize("poison", hostile.POISONS.values(), ids=list(hostile.POISONS))


def harmful(text: str) -> list[str]:
    """Return what a terminal obeys or does not show, by name or number."""
    return [
        f"U+{ord(one):04X}"
        for one in text
        if unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    ]


def screens(view: View, wide: int) -> Iterator[Line]:
    """Yield every line that the dashboard can show of a season."""
    yield title(view, wide)
    yield from banner(f"{view.season.competition}: {view.season.summary}", wide)
    yield from help_page("season", "standings", LEGEND, wide).body
    yield stage_strip(view, wide)
    yield from heading(view, wide, 1)
    yield foot(view, wide)
    moments = view.timeline.moments
    for here in (*(view.at(one) for one in moments), *(laid(view, one) for one in moments)):
        for name, pane in PANES.items():
            page = pane.draw(here, wide)
            first = next((line.key for line in page.body if line.key), None)
            yield from (*page.head, *page.body, *page.foot(first, wide))
            opened = opened_row(here, name, first, wide) if first else None
            if opened:
                yield from (*opened.head, *opened.body)


def laid(view: View, moment: Moment) -> View:
    """Show a moment with a published table over the computed one."""
    return replace(view.at(moment), laid=1)


TABLES = (ARCHIVE / "1985-copa-peru.toml").read_text()


@POISONS
@pytest.mark.parametrize("text", [None, cup.SEASON, TABLES], ids=["tables", "ties", "laid over"])
def test_nothing_of_a_hostile_file_reaches_the_screen_as_anything_but_text(
    poison: str, text: str | None
) -> None:
    loaded = parse(hostile.season(poison, text), "hostile.toml")
    view = replace(View.of(loaded.season), audited=audit_loaded(loaded))
    seen = ""
    for wide in (30, 80, 200):
        for line in screens(view, wide):
            assert harmful(line.text) == [], line.text
            seen += line.text
    assert clean(poison) in seen


@POISONS
@pytest.mark.parametrize("text", [None, cup.SEASON], ids=["tables", "ties"])
def test_plain_tables_of_a_hostile_file_are_text(poison: str, text: str | None) -> None:
    view = View.of(parse(hostile.season(poison, text), "hostile.toml").season)
    for stage in range(len(view.season.stages)):
        for line in text_lines(view.at(view.timeline.of_stage(stage))):
            assert harmful(line) == []


@POISONS
def test_json_of_a_hostile_file_is_printable_and_says_what_the_file_says(poison: str) -> None:
    season = parse(hostile.season(poison), "hostile.toml").season
    file = f"{poison}.toml"
    (line,) = json_lines(View.of(season), file)
    assert line.isprintable()
    found = json.loads(line)
    assert found["file"] == file
    assert found["rows"][0]["team"] == f"{poison}Carlos A. Mannucci"


@given(st.text())
def test_clean_text_is_one_harmless_line(text: str) -> None:
    cleaned = clean(text)
    assert not {"Cc", "Zl", "Zp"} & {unicodedata.category(one) for one in cleaned}
    inner = re.sub("\u2068([^\u2068\u2069]*)\u2069", r"\1", cleaned)  # its own isolates
    assert not set(inner) & set(
        "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2068\u2069"
    )
    assert cleaned == cleaned.strip()
    assert clean(cleaned) == cleaned


def test_clean_leaves_names_alone() -> None:
    for name in ("León de Huánuco", "浦和レッズ", "Carlos A. Mannucci", "Ñandú", "Saint-Étienne"):
        assert clean(name) == name


def test_what_is_taken_out_leaves_a_sign() -> None:
    assert clean("\x1b[2JMelgar") == "�[2JMelgar"
    assert width(clean("a\u202eb")) == 3


@pytest.mark.parametrize("text", [None, cup.SEASON, TABLES], ids=["tables", "ties", "laid over"])
def test_right_to_left_texts_are_isolated_everywhere_and_only_once(text: str | None) -> None:
    loaded = parse(hostile.season("\u05d0\u05d1 ", text), "hebrew.toml")
    view = replace(View.of(loaded.season), audited=audit_loaded(loaded))
    for wide in (30, 80, 200):
        for line in screens(view, wide):
            assert "\N{REPLACEMENT CHARACTER}" not in line.text, line.text
            assert line.text.count("\u2068") == line.text.count("\u2069"), line.text
            outside = re.sub("\u2068[^\u2068\u2069]*\u2069", "", line.text)
            assert not set("\u05d0\u05d1") & set(outside), line.text
