"""The pages that `make docs` writes are up to date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from support.pages import PAGES


@pytest.mark.parametrize(("path", "make"), PAGES.items(), ids=[path.name for path in PAGES])
def test_a_made_page_is_up_to_date(path: Path, make: Callable[[], str]) -> None:
    """`make docs` writes it."""
    assert path.read_text() == make()
