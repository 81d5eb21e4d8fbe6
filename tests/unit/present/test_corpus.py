"""Finding choices: the best match first, whatever the accents; and each format that is copied."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from support import facts
from tui.present.output.copies import COPIES
from tui.present.palette.choice import Choice
from tui.present.palette.corpus import MOST, Corpus, find
from tui.present.view.view import View
from tui.season.load import load
from tui.season.timeline import Moment


def corpus(*names: str) -> Corpus:
    return Corpus([Choice(name, "", "team", (name,)) for name in names])


def found(typed: str, *corpora: Corpus) -> list[str]:
    return [one.text for one in find(typed, corpora)]


def test_the_best_match_comes_first() -> None:
    names = corpus("Deportivo San Juan", "Juan Aurich", "Nacional Pucallpa", "Unión Huaral")
    assert found("juan", names) == ["Juan Aurich", "Deportivo San Juan"]
    assert found("uan", names) == ["Deportivo San Juan", "Juan Aurich"]
    assert found("union", names) == ["Unión Huaral"]
    assert found("huaral uni", names) == ["Unión Huaral"]
    assert found("dsj", names) == ["Deportivo San Juan"]
    assert found("dptvo", names) == ["Deportivo San Juan"]
    assert found("zz", names) == []


def test_what_is_here_comes_before_what_is_elsewhere() -> None:
    assert found("melgar", corpus("Melgar"), corpus("Melgar", "FBC Melgar")) == [
        "Melgar",
        "Melgar",
        "FBC Melgar",
    ]


def test_without_a_word_there_is_what_one_begins_with_and_never_too_much() -> None:
    many = corpus(*(f"Team {number}" for number in range(5000)))
    assert len(find("", [many])) == len(find("t", [many])) == MOST
    assert found("team 4999", many) == ["Team 4999"]
    assert find("x" * 10_000, [many, Corpus([])]) == []


@pytest.mark.parametrize("typed", ["\\", "[", "(a|b)*", "^$", "\n", "\t", "a\nb", "%s", "{"])
def test_signs_are_no_pattern(typed: str) -> None:
    assert isinstance(find(typed, [corpus("a b", "c")]), list)


def view(moment: Moment) -> View:
    return View.of(load(str(facts.FILE)).season).at(moment)


@pytest.mark.parametrize("name", COPIES)
def test_every_format_has_every_team(name: str) -> None:
    text = COPIES[name](view(Moment(2, 5)))
    assert text.endswith("\n")
    for row in facts.TABLES[4]:
        assert row[1] in text


def test_a_copied_table_holds_the_figures() -> None:
    shown = view(Moment(2, 5))
    rows = list(csv.DictReader(io.StringIO(COPIES["csv"](shown))))
    assert [(row["Team"], int(row["Points"])) for row in rows] == [
        (row[1], row[-1]) for row in facts.TABLES[4]
    ]
    assert json.loads(COPIES["json"](shown))["stage"] == "Final stage"
    first = facts.TABLES[4][0]
    assert f"| 1 | {first[1]} | 5 |" in COPIES["markdown"](shown)
    assert f"<td>1</td><td>{first[1]}</td><td>5</td>" in COPIES["html"](shown)
    assert f"| 1 || {first[1]} || 5 ||" in COPIES["wikitext"](shown)


def test_stages_of_every_kind_can_be_copied() -> None:
    assert "Arequipa,Melgar,Arequipa" in COPIES["csv"](view(Moment(0)))
    season = load(str(facts.FILE.parent / "2018-copa-peru.toml")).season
    ties = COPIES["csv"](View.of(season).at(Moment(3, 2)))
    assert 'Round of 16,Las Palmas,"3-0, 1-2",Sportivo Huracán,Las Palmas' in ties


def test_a_name_is_no_markup_and_no_formula(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(facts.FILE.read_text().replace("Melgar", "=1+2|<b>*[[x]]"))
    shown = View.of(load(str(file)).season).at(Moment(2, 5))
    assert "'=1+2|<b>*[[x]]" in COPIES["csv"](shown)
    assert "=1+2|&lt;b&gt;*[[x]]" in COPIES["html"](shown)
    assert r"=1+2\|\<b>\*\[\[x]]" in COPIES["markdown"](shown)
    assert "<nowiki>=1+2|&lt;b&gt;*[[x]]</nowiki>" in COPIES["wikitext"](shown)
