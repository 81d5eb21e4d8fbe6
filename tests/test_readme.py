"""The README says what the program does, not what it once did."""

import re
from pathlib import Path

from tui.dashboard.commands import COMMANDS
from tui.present.help import key_table
from tui.season.load import parse
from tui.season.problems import SeasonError

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()


def test_the_key_table_is_made_from_the_commands() -> None:
    assert "\n".join(key_table(COMMANDS)) in README


def test_every_picture_exists() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


def test_every_picture_is_shown() -> None:
    assert [one.name for one in ROOT.glob("screenshots/*") if one.name not in README] == []


def test_the_message_of_the_example_is_the_one_that_is_printed() -> None:
    name = "seasons/1968-copa-peru.toml"
    text = (ROOT / name).read_text()
    broken = text.replace(
        '{ home = "CNI", away = "Aurora Chancayllo", score = "2-1" }',
        '{ home = "CNI", away = "Aurora Chancayo", score = "2-1" }',
    )
    try:
        parse(broken, name)
    except SeasonError as error:
        assert "\n".join(error.lines) in README
    else:
        raise AssertionError("the mistake of the example is none")
