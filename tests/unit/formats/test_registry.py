"""Every format is whole: its title, its page, its reader, and how it is recognised."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.formats.records import Reading
from tui.formats.registry import FORMATS, recognise
from tui.formats.source import Source
from tui.present.words.formats import TITLES

DOCS = Path(__file__).parents[3] / "docs" / "formats"


def test_every_format_has_a_title_and_a_page() -> None:
    assert list(TITLES) == list(FORMATS)
    pages = {path.stem for path in DOCS.glob("*.md")} - {"README"}
    assert pages == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_a_page_tells_what_is_kept_and_what_is_not(name: str) -> None:
    page = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    assert page.startswith("# ")
    assert "\n## What it keeps\n" in page
    assert "\n## What it cannot" in page


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "text", ["", "\n", "a\x00b", "x" * 1000, "{{", "[", "1-0", '"', "\ufffd" * 50]
)
def test_a_reader_refuses_nothing(name: str, text: str) -> None:
    source = Source("page", text)
    assert 0 <= FORMATS[name].recognise(source) <= 100
    assert isinstance(FORMATS[name].read(source), Reading)


@pytest.mark.parametrize("text", ["", "Dear Sir, nothing was played.", "# A heading\n\nSome text."])
def test_a_text_without_results_is_of_no_format(text: str) -> None:
    assert recognise(Source("page", text)) is None
