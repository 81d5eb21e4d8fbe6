"""docs/format speaks of every field there is, and its examples load."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from tui.present.words.problems import problem_lines
from tui.season import model
from tui.season.load import parse
from tui.season.model.base import PartType
from tui.season.model.fields import fields_of
from tui.season.raw.problems import SeasonError

PAGES = sorted((Path(__file__).parents[2] / "docs" / "format").glob("*.md"))
REFERENCE = "\n".join(page.read_text() for page in PAGES)
SECTIONS: dict[str, PartType] = {
    "The season": model.Season,
    "Sources": model.Source,
    "Teams": model.Team,
    "Team changes": model.TeamChange,
    "Champions": model.Champions,
    "Claims": model.Claims,
    "Scorers": model.Scorer,
    "Results": model.Result,
    "Known findings": model.Known,
    "Qualifiers": model.QualifiersStage,
    "Entries": model.Entry,
    "League": model.LeagueStage,
    "Points": model.PointsRule,
    "Bonuses": model.Bonus,
    "Head-to-head": model.OrderRule,
    "Coefficients": model.Coefficient,
    "Carry": model.Carry,
    "Across": model.Across,
    "Groups": model.Group,
    "Rounds": model.Round,
    "Matches": model.Match,
    "Awards": model.Award,
    "Goals": model.Goals,
    "Other scores": model.OtherScore,
    "Zones": model.Zone,
    "Adjustments": model.Adjustment,
    "Rulings": model.Ruling,
    "Successions": model.Succession,
    "Manual orders": model.ManualOrder,
    "Fair play": model.FairPlay,
    "Carried": model.Carried,
    "Published tables": model.PublishedTable,
    "Rows": model.PublishedRow,
    "Knock-out": model.KnockoutStage,
    "Knock-out rounds": model.KnockoutRound,
    "Ties": model.Tie,
    "Outcomes": model.Outcome,
}
FENCES = re.findall(r"^```(\S+)(?: (\w+))?\n(.*?)^```$", REFERENCE, re.MULTILINE | re.DOTALL)
EXAMPLES = [text for language, kind, text in FENCES if language == "toml" and not kind]
HEAD = 'format = 1\ncompetition = "Copa Perú"\nseason = "1968"\n'
SOURCE = '[[sources]]\nid = "wikipedia"\ntitle = "1968 Copa Perú"\n'
STAGE = '[[stages]]\nname = "Final stage"\nkind = "league"\n'


def rows(title: str) -> dict[str, str]:
    """The keys that the table of a section lists, and what holds if each is left out."""
    found = re.search(rf"^#+ {title}\n(.*?)(?=^#+ |\Z)", REFERENCE, re.MULTILINE | re.DOTALL)
    assert found, title
    return dict(re.findall(r"^\| `(\w+)` \|.*\| ([^|]+) \|$", found[1], re.MULTILINE))


def test_every_part_has_a_section() -> None:
    parts = {
        one
        for one in vars(model).values()
        if isinstance(one, type) and issubclass(one, model.Part) and one is not model.Part
    }
    assert set(SECTIONS.values()) == parts


@pytest.mark.parametrize("title", SECTIONS)
def test_every_field_is_documented(title: str) -> None:
    """In the order of the model, and required where the model requires it."""
    fields = {field.key: field for field in fields_of(SECTIONS[title])}
    if title == "League":
        inherited = {*model.Group.fields} - {"name"}
        fields = {name: field for name, field in fields.items() if name not in inherited}
    documented = rows(title)
    assert set(documented) == set(fields)
    for name, field in fields.items():
        assert (documented[name] == "*required*") == field.required, name


def test_every_word_that_a_file_may_choose_is_documented() -> None:
    for word in (*get_args(model.Rule), *get_args(model.ZoneStatus), *get_args(model.TieRule)):
        assert f'`"{word}"`' in REFERENCE


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.split("\n", 1)[0])
def test_examples_load(example: str) -> None:
    text = example if "format = 1" in example else HEAD + example
    text += "" if "[[sources]]" in text else SOURCE
    text += "" if "[[stages]]" in text else STAGE
    assert parse(text, "example.toml").warnings == ()


@pytest.mark.parametrize("name", ["broken", "nottoml"])
def test_the_broken_examples_have_the_mistakes_they_show(name: str) -> None:
    (broken,) = [text for _, kind, text in FENCES if kind == name]
    (shown,) = [text for language, _, text in FENCES if language == "text" and name in text]
    with pytest.raises(SeasonError) as caught:
        parse(broken, f"{name}.toml")
    assert shown.splitlines() == problem_lines(caught.value)
