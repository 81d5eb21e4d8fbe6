"""The words of what two files of one season say differently."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tui.present.words.numbers import plural

if TYPE_CHECKING:
    from tui.audit.comparing.compare import Comparison, Difference

_SENTENCES: Mapping[str, Callable[..., str]] = {
    "score": "{about}{on}: score {first} ≠ {second}".format,
    "date": "{about}: date {first} ≠ {second}".format,
    "penalties": "{about}: penalties {first} ≠ {second}".format,
    "grounds": "{about}{on}: at home {first} ≠ {second}".format,
    "cell": "{about}: {cell} {first} ≠ {second}".format,
    "claim": "{cell} {first} ≠ {second}".format,
    "match_missing": "{about}{on}: {told} only in {holder}".format,
    "row_missing": "{about}: in the table of {holder} alone".format,
    "score_missing": "{about}{on}: {told} only in {holder}".format,
}

_SEVERAL: Mapping[str, Callable[..., str]] = {
    "match_missing": "{count} only in {holder}".format,
    "row_missing": "{count} of tables only in {holder}".format,
    "score_missing": "{count} with a score only in {holder}".format,
}


def difference_line(difference: Difference, first: str, second: str) -> str:
    """Say what two files do not agree on; `first` and `second` are their names."""
    has_first = difference.first is not None
    cell = (difference.detail or difference.about).replace("_", " ")
    return _SENTENCES[difference.what](
        about=difference.about,
        on=f", {difference.detail}" if difference.detail else "",
        cell=cell,
        first=difference.first,
        second=difference.second,
        told=difference.first or difference.second,
        holder=first if has_first else second,
    )


def several_line(what: str, count: int, holder: str) -> str:
    """Say that one file has so much that the other lacks."""
    thing = "row" if what == "row_missing" else "match"
    return _SEVERAL[what](count=plural(count, thing), holder=holder)


def renamed_line(name: str, team: str) -> str:
    """Say that a team of one file is taken for one of another name in the other."""
    return f'"{name}" is taken for "{team}"'


def agreed_line(comparison: Comparison) -> str:
    """Say how much two files have in common."""
    denied = sum(difference.contradicts for difference in comparison.differences)
    lacking = len(comparison.differences) - denied
    told = f"{plural(comparison.matches, 'match')} in both, {comparison.scores} with the same score"
    if comparison.rows:
        told += f", {plural(comparison.rows, 'row')} of tables in both"
    only = f"{lacking} only in one" if lacking else "nothing only in one"
    return f"{told}: {plural(denied, 'contradiction')}, {only}"
