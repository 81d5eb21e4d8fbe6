"""No value in any place of the schema, and no change to a file, ends in anything but a message."""

from __future__ import annotations

import random
from pathlib import Path
from types import ModuleType

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

import foreign
import fuzz_cases
import mutations
import tidying
import values
from fuzz_shapes import keys, places, specimen
from tui.season.load import load, parse
from tui.season.raw.problems import SeasonError
from tui.season.schema import json_schema

CASES = Path(__file__).parents[2] / "data" / "cases"

TREES = st.recursive(
    st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
    | st.sampled_from(["A", "B", "S0", "S1", "T1", "s", "3-0", "1968-01-02", "head_to_head"])
    | st.dates()
    | st.datetimes()
    | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(keys()), inner),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "season.toml"


def test_the_places_are_those_of_the_schema() -> None:
    schema = json_schema()
    known = [one.get("properties", {}) for one in (schema, *schema["$defs"].values())]
    assert {key for one in known for key in one} == set(keys())
    kinds = {place[2] for place in places() if place[0] == "stages" and len(place) > 2}
    assert kinds == {0, 1, 2}  # qualifiers, league, knockout


def test_many_specimens_load() -> None:
    """Else the cases would all end at the models, and nothing behind them would be tried."""
    loaded = 0
    for seed in range(100):
        chance = random.Random(seed)  # noqa: S311  a season of nobody
        try:
            parse(tomli_w.dumps(specimen(chance, (), None)), "f.toml")
        except SeasonError:
            continue
        loaded += 1
    assert loaded > 25


@given(place=st.sampled_from(places()), tree=TREES, seed=st.integers(0, 1000))
def test_anything_in_any_place(
    place: tuple[str | int, ...], tree: object, path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311  a season of nobody
    path.write_text(tomli_w.dumps(specimen(chance, place, tree)))
    fuzz_cases.attempt(path)


@pytest.mark.parametrize(
    ("fuzzer", "cases", "least"),
    [(values.put_wrong, len(places()), 1), (values.change_right, 60, 20), (mutations.make, 200, 1)],
)
def test_a_part_of_the_fuzzing(fuzzer: fuzz_cases.Make, cases: int, least: int) -> None:
    outcome = fuzz_cases.run("", fuzz_cases.made(fuzzer, cases))
    assert outcome.failures == []
    assert outcome.ends["loaded"] >= least
    assert outcome.ends["mistakes told"] > 0


@pytest.mark.parametrize(
    ("fuzzer", "file", "cases", "good"),
    [(foreign, "page.txt", 60, "imported"), (tidying, "season.toml", 30, "formatted")],
    ids=["foreign", "tidying"],
)
def test_a_part_of_the_fuzzing_of_other_formats_and_of_the_house_form(
    fuzzer: ModuleType, file: str, cases: int, good: str
) -> None:
    outcome = fuzz_cases.run("", fuzz_cases.made(fuzzer.make, cases), fuzzer.attempt, file)
    assert outcome.failures == []
    assert outcome.ends[good] > cases // 4


@pytest.mark.parametrize(
    ("name", "line", "key"),
    [("rule-is-a-list.toml", 8, "rule"), ("decided-by-is-a-table.toml", 10, "decided_by")],
)
def test_a_value_that_cannot_be_hashed_is_told_with_its_line(
    name: str, line: int, key: str
) -> None:
    with pytest.raises(SeasonError) as caught:
        load(CASES / name)
    (problem,) = caught.value.problems
    assert problem.line == line
    assert key in problem.place.text()
