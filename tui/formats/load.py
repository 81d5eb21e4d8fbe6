"""Loading a file of another format as it is, as a season with the lines of that file."""

from __future__ import annotations

import os
import re
from dataclasses import replace

from tui.formats.assembly.assemble import Wishes
from tui.formats.decode import NotTextError, decode
from tui.formats.importing import import_source
from tui.formats.source import Source
from tui.season.load import Loaded, parse
from tui.season.raw.problems import UnreadableError
from tui.season.stamp import Opener, stamp_of
from tui.season.text import LARGEST, read_bytes, text_of

_SEASON_FILE = re.compile(
    rb"^\s*(?:format\s*=\s*\d|\[\[stages\]\]|competition\s*=\s*[\"'])", re.MULTILINE
)
_FIRST_LINE = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:[\w\"'-]+\s*=|\[)"
)
"""What a file begins with below its comments: a key, or a table in brackets."""
_HEAD = 1 << 16


def load_foreign(path: str | os.PathLike[str], opener: Opener | None = None) -> Loaded:
    """Load the one season of a file that is not named as a season file; raises `SeasonError`.

    It may be one all the same: what a shell makes of `<(…)` has no name of its own.
    """
    name = os.fspath(path)
    before = stamp_of(name, opener)  # taken first, as of a season file
    return replace(season_of(read_bytes(name, opener), name), stamp=before)


def season_of(data: bytes, name: str) -> Loaded:
    """Return the one season that some bytes are, of whatever format; raises `SeasonError`."""
    if is_season_file(data):
        return parse(text_of(data, name), name)
    imported = import_source(source_of(data, name), Wishes())
    if not imported.seasons:
        raise UnreadableError(name, "no_results", format=imported.format_name)
    if len(imported.seasons) > 1:
        raise UnreadableError(name, "several_seasons", count=len(imported.seasons))
    return imported.seasons[0].loaded


def is_season_file(data: bytes) -> bool:
    """Return whether some bytes are a season file, right or wrong."""
    head = data[:_HEAD]
    return _SEASON_FILE.search(head) is not None and _FIRST_LINE.match(head) is not None


def source_of(data: bytes, name: str) -> Source:
    """Return the source that some bytes are; raises `UnreadableError`."""
    try:
        return decode(data, name)
    except NotTextError as error:
        if error.kind == "too_large":
            megabytes = LARGEST // 1024**2
            raise UnreadableError(name, "too_large", megabytes=megabytes) from error
        if error.kind == "empty":
            raise UnreadableError(name, "empty_file") from error
        raise UnreadableError(name, "not_text") from error
