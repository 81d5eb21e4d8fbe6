"""Frozen values: what a dataclass gives, without code that is generated for each class."""

from __future__ import annotations

import copy
import pickle
from functools import cached_property

import pytest

from tui.season.frozen import Frozen


class Place(Frozen):
    """A value of two fields, one of which has a default."""

    name: str
    height: int = 0


class Town(Place):
    """A value that adds a field, and works something out."""

    people: int

    @cached_property
    def crowded(self) -> bool:
        return self.people > 1_000


class Nothing(Frozen):
    """A value without fields."""


class Silence(Frozen):
    """Another one."""


def test_values_are_equal_that_have_the_same_class_and_fields() -> None:
    assert Place(name="Tarma") == Place(name="Tarma", height=0)
    assert hash(Place(name="Tarma")) == hash(Place(name="Tarma", height=0))
    assert Place(name="Tarma") != Place(name="Tarma", height=3_050)
    assert Place(name="Tarma") != Town(name="Tarma", people=0)
    assert {Nothing(), Nothing(), Silence()} == {Silence(), Nothing()}
    assert Nothing() != Silence()


def test_fields_are_inherited_and_what_is_worked_out_is_kept() -> None:
    town = Town(name="Tarma", people=50_000)
    assert Town.fields == ("name", "height", "people")
    assert (town.name, town.height, town.people, town.crowded) == ("Tarma", 0, 50_000, True)
    assert town.but(people=12).crowded is False
    assert repr(town) == "Town(name='Tarma', people=50000)"


@pytest.mark.parametrize("given", [{}, {"height": 1}, {"name": "Tarma", "people": 1}])
def test_a_value_has_all_its_fields_and_no_others(given: dict[str, object]) -> None:
    with pytest.raises(TypeError, match=r"missing or unknown: (name|people)"):
        Place(**given)  # type: ignore[arg-type]  # the mistake is what is tested


def test_it_is_copied_pickled_and_matched_like_a_dataclass() -> None:
    town = Town(name="Tarma", people=50_000)
    assert town.crowded
    same = pickle.loads(pickle.dumps(town))  # noqa: S301  it was made the line before
    assert (same, same.crowded) == (town, True)
    assert copy.deepcopy([town]) == [copy.copy(town)] == [town]
    match town:
        case Place(name="Tarma", height=height):
            assert height == 0
        case _:
            pytest.fail("the pattern does not match")


def test_a_field_that_is_not_there_is_not_changed_in_silence() -> None:
    with pytest.raises(TypeError, match="Place: unknown: hieght"):
        Place(name="Tarma").but(hieght=3_050)


def test_nothing_changes_once_it_is_made() -> None:
    place = Place(name="Tarma")
    with pytest.raises(AttributeError, match="Place is frozen: name"):
        place.name = "Jauja"  # type: ignore[misc]  # the mistake is what is tested
    with pytest.raises(AttributeError, match="Place is frozen: height"):
        del place.height
    assert place == Place(name="Tarma")
    assert not hasattr(place, "__dict__")
