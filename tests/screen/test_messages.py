"""A message carries what its class lists, as a dataclass would."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.dashboard.messages import Told


class Score(Told):
    """A message of two fields, one of which has a default."""

    home: int
    away: int = 0


class LateScore(Score):
    """A message that adds a field."""

    minute: int = 90


def test_values_are_given_by_place_or_by_name() -> None:
    assert Score.fields == ("home", "away")
    assert LateScore.fields == ("home", "away", "minute")
    for score in (LateScore(3), LateScore(3, 0, 90), LateScore(minute=90, home=3)):
        assert (score.home, score.away, score.minute) == (3, 0, 90)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: Score(away=1), "missing or unknown: home"),  # type: ignore[call-arg]  # the mistake is what is tested
        (lambda: Score(1, hme=2), "missing or unknown: hme"),  # type: ignore[call-arg]  # the same
        (lambda: Score(1, 2, 3), "a value too many"),  # type: ignore[call-arg]  # the same
        (lambda: Score(1, home=2), "a value too many"),  # type: ignore[misc]  # the same
    ],
)
def test_it_has_all_its_values_once_and_no_others(make: Callable[[], Score], told: str) -> None:
    with pytest.raises(TypeError, match=told):
        make()


def test_a_field_does_not_take_the_place_of_something_of_textual() -> None:
    with pytest.raises(TypeError, match="Late: Textual has its own time"):
        type("Late", (Told,), {"__annotations__": {"time": "float"}})
