"""Codes of countries behind the names of clubs: `Athletic Club (ESP)`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui.formats.countries import country_name
from tui.formats.records import ByeRecord, MatchRecord, Record, changed

_ENGLISH = {"SPA": "ESP", "HOL": "NED", "SWI": "SUI", "SLO": "SVN", "LAT": "LVA", "LIT": "LTU"}
"""Codes that begin as the English name does, with those of FIFA."""

_CODE = re.compile(r"\s+\((?P<code>[A-Za-z]{2,4})\)$")


def without_codes(records: list[Record]) -> list[Record]:
    """Return the records with names without the code of a country where no two clubs need it.

    Where two do, each keeps the code that it first had.
    """
    clubs: dict[str, dict[str, str]] = {}
    for record in records:
        for name in _names(record):
            base, code = _split_code(name)
            countries = clubs.setdefault(base, {})
            if code:
                countries.setdefault(_country(code), name)
    return [_renamed(record, clubs) for record in records]


def _renamed(record: Record, clubs: Mapping[str, Mapping[str, str]]) -> Record:
    if isinstance(record, MatchRecord):
        first = _own_name(record.first_team, clubs) if record.first_team else None
        home, away = _own_name(record.home, clubs), _own_name(record.away, clubs)
        return changed(record, home=home, away=away, first_team=first)
    if isinstance(record, ByeRecord):
        return changed(record, team=_own_name(record.team, clubs))
    return record


def _own_name(name: str, clubs: Mapping[str, Mapping[str, str]]) -> str:
    """Return the name of a club, by the countries of all clubs of that name."""
    base, code = _split_code(name)
    countries = clubs.get(base, {})
    if not code or not countries:
        return name
    return base if len(countries) == 1 else countries.get(_country(code), name)


def _country(code: str) -> str:
    """Return which country a code means; two codes may mean the same."""
    code = code.upper()
    code = _ENGLISH.get(code, code)
    return country_name(code) or code


def _names(record: Record) -> tuple[str, ...]:
    if isinstance(record, MatchRecord):
        return (record.home, record.away)
    return (record.team,) if isinstance(record, ByeRecord) else ()


def _split_code(name: str) -> tuple[str, str | None]:
    match = _CODE.search(name)
    return (name[: match.start()], match["code"]) if match else (name, None)
