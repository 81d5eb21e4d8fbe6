"""The months of the year, in the languages of the sources."""

from __future__ import annotations

from typing import get_args

import pytest

from tui.formats.days import Written, day_at
from tui.formats.months import Language, numbers_of_months
from tui.formats.wikitext.dates import day_in


@pytest.mark.parametrize("language", get_args(Language))
def test_a_language_has_twelve_months(language: Language) -> None:
    assert set(numbers_of_months(language).values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("text", "month"),
    [("7 setiembre 1968", 9), ("7 mrt 1968", 3), ("7. März 1968", 3), ("7 août 1968", 8)],
)
def test_a_day_is_read_in_any_language(text: str, month: int) -> None:
    assert day_at(text) == (Written(1968, month, 7), len(text))


def test_an_article_has_days_in_english_and_spanish_alone() -> None:
    assert day_in("7 de setiembre de 1968", None) == "1968-09-07"
    assert day_in("10 out of 12 in 1968", (1968, 1968)) is None
