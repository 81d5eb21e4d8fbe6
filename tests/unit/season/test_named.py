"""Named tuples made quickly are those that Python makes."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Generic, TypeVar

import pytest

from tui.season.named import NamedTuple

Item = TypeVar("Item")


class Match(NamedTuple):
    """A match."""

    home: str
    away: str = "?"
    goals: tuple[int, ...] = ()

    @property
    def total(self) -> int:
        """All goals."""
        return sum(self.goals)


class Plain(typing.NamedTuple):
    """The same, made by Python."""

    home: str
    away: str = "?"
    goals: tuple[int, ...] = ()


class Box(NamedTuple, Generic[Item]):
    """One thing."""

    item: Item


def test_it_does_what_a_named_tuple_of_python_does() -> None:
    for one in (("CNI",), ("CNI", "Melgar", (2, 1))):
        match, plain = Match(*one), Plain(*one)
        assert tuple(match) == tuple(plain) == match
        assert hash(match) == hash(plain)
        assert match._asdict() == plain._asdict()
        assert repr(match) == repr(plain).replace("Plain", "Match")
        assert tuple(match._replace(away="Grau")) == tuple(plain._replace(away="Grau"))
        assert Match._make(plain) == match
    assert (Match._fields, Match._field_defaults) == (Plain._fields, Plain._field_defaults)
    assert Match.__match_args__ == Plain.__match_args__
    assert typing.get_type_hints(Match) == typing.get_type_hints(Plain)


def test_it_is_a_tuple_of_its_own_class_with_methods() -> None:
    match = Match(home="CNI", goals=(2, 1))
    home, *rest = match
    assert (home, rest, match.total) == ("CNI", ["?", (2, 1)], 3)
    assert isinstance(match, tuple)
    assert not hasattr(match, "__dict__")
    assert copy.copy(match) == match
    assert type(copy.deepcopy(match)) is Match
    same = pickle.loads(pickle.dumps(match))  # noqa: S301  it was made the lines before
    assert (same, type(same)) == (match, Match)
    assert Box(3).item == Box[int](3)[0] == 3


@pytest.mark.parametrize(
    "make",
    [
        lambda: Match("a", "b", (), 1),  # type: ignore[call-arg]  # the mistake is what is tested
        lambda: Match(away="a"),  # type: ignore[call-arg]  # the same
        lambda: Match("a", place=1),  # type: ignore[call-arg]  # the same
        lambda: Match._make(["a"]),
        lambda: Match("a")._replace(place=1),  # type: ignore[call-arg]  # the same
    ],
)
def test_wrong_items_are_refused(make: typing.Callable[[], Match]) -> None:
    with pytest.raises(TypeError):
        make()


def test_nothing_changes_once_it_is_made() -> None:
    with pytest.raises(AttributeError):
        Match("CNI").home = "Melgar"  # type: ignore[misc]  # the mistake is what is tested
