"""Names of teams that a file tells: the `[[teams]]` of a season file, or a file of them alone."""

from __future__ import annotations

import tomli

from tui.season.raw.problems import SeasonError
from tui.season.raw.roster import tables, texts
from tui.season.text import read


def aliases_in(path: str) -> dict[str, str]:
    """Return every alias with the team that it means; raises `SeasonError`."""
    text = read(path)
    try:
        raw = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        from tui.season.mistakes.syntax import explain_syntax

        raise SeasonError(path, explain_syntax(text, error)) from error
    return {
        alias: team["name"]
        for team in tables(raw.get("teams"))
        if isinstance(team.get("name"), str)
        for alias in texts(team.get("aliases"))
    }
