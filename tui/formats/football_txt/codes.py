"""Codes of countries behind the names of clubs: `Athletic Club (ESP)`."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.formats.records import ByeRecord, MatchRecord, Record

_CODE = re.compile(r"\s+\((?P<code>[A-Za-z]{2,4})\)$")


def without_codes(records: list[Record]) -> list[Record]:
    """Return the records with names without the code of a country where no two clubs need it."""
    codes: dict[str, set[str]] = {}
    for record in records:
        for name in _names(record):
            base, code = _split_code(name)
            codes.setdefault(base, set()).update({code.upper()} if code else ())
    short = {base for base, countries in codes.items() if len(countries) == 1}
    renamed: list[Record] = []
    for record in records:
        if isinstance(record, MatchRecord):
            home, away, first = (
                _shortened(name, short) for name in (record.home, record.away, record.first_team)
            )
            renamed.append(replace(record, home=home or "", away=away or "", first_team=first))
        elif isinstance(record, ByeRecord):
            renamed.append(replace(record, team=_shortened(record.team, short) or ""))
        else:
            renamed.append(record)
    return renamed


def _names(record: Record) -> tuple[str, ...]:
    if isinstance(record, MatchRecord):
        return (record.home, record.away)
    return (record.team,) if isinstance(record, ByeRecord) else ()


def _split_code(name: str) -> tuple[str, str | None]:
    match = _CODE.search(name)
    return (name[: match.start()], match["code"]) if match else (name, None)


def _shortened(name: str | None, short: set[str]) -> str | None:
    if name is None:
        return None
    base, code = _split_code(name)
    return base if code and base in short else name
