"""The README says what the program does, not what it once did."""

import re
from pathlib import Path

import pytest

from support import keys_page, seasons_table
from support.run_cli import run
from tui.season.load import parse
from tui.season.raw.problems import SeasonError

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()


def test_the_tables_of_keys_are_made_from_the_table_of_commands() -> None:
    """`make docs` writes them."""
    assert keys_page.with_tables(README) == README
    assert keys_page.PAGE.read_text() == keys_page.page()


def test_the_table_of_the_seasons_is_up_to_date() -> None:
    """`make seasons` writes it."""
    readme = seasons_table.README
    assert seasons_table.written(readme.read_text()) == seasons_table.table(readme.parent)


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
    with pytest.raises(SeasonError) as caught:
        parse(broken, name)
    assert "\n".join(caught.value.lines) in README


def test_the_example_of_the_audit_is_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    ran = run("check", "1985-copa-peru")
    assert ran.code == 1
    assert f"$ jornada check 1985-copa-peru\n{ran.out}{ran.told}" in README
