"""Results put into a season file, and what comes of it printed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from tui.commands.folders import Library
from tui.commands.output import complain, complain_about, print_json, print_lines
from tui.keep.edit import Edit, NotEditableError, apply, read_raw
from tui.keep.rebase import find_again
from tui.keep.results.record import record
from tui.keep.results.recorded import Recording, Scope
from tui.keep.results.troubles import RecordError
from tui.keep.save import ConflictError, Saved, load_edited, read_whole, save
from tui.keep.writing import NotSavedError
from tui.library.find import is_folder, is_in_package
from tui.library.names import NoSuchSeasonError
from tui.library.paths import PIPED, SUFFIX
from tui.present.output.recorded import After, json_line, text_lines
from tui.present.view.moments import NoSuchMomentError, of_stage
from tui.present.view.view import View
from tui.present.words.commands import which_season
from tui.present.words.record import (
    NOTHING_TO_RECORD,
    NOTHING_WRITTEN,
    PREVIEW,
    is_a_folder,
    not_a_season_file,
    recorded_line,
    trouble_line,
)
from tui.present.words.saving import (
    conflict_line,
    not_editable_line,
    not_saved_line,
    saved_line,
    shipped_with_program,
)
from tui.season.guard import guarded
from tui.season.load import Loaded, parse
from tui.season.raw.problems import SeasonError

_MOST_TYPED = 1 << 20
"""Bytes that are read from stdin: a season's results are a fraction of it."""


class _RefusedError(Exception):
    """Nothing is written; the sentences say why."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(sentences)
        self.sentences = sentences


@dataclass(frozen=True)
class _Read:
    """A season file as it was read."""

    path: str
    text: str
    loaded: Loaded


def record_typed(options: argparse.Namespace) -> int:
    """Record what was typed; return 2 where nothing was written because of a mistake."""
    try:
        _record(options)
    except _RefusedError as refused:
        complain([*refused.sentences, NOTHING_WRITTEN], ascii_only=options.ascii)
    except NoSuchSeasonError as error:
        complain([which_season(error)], ascii_only=options.ascii)
    except NotSavedError as error:
        complain([not_saved_line(error)], ascii_only=options.ascii)
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
        complain([NOTHING_WRITTEN], ascii_only=options.ascii)
    else:
        return 0
    return 2


def _record(options: argparse.Namespace) -> None:
    texts = list(_texts(options))
    if not texts:
        raise _RefusedError(NOTHING_TO_RECORD)
    path = Library(ascii_only=options.ascii).path(options.season)
    if is_folder(path):
        raise _RefusedError(is_a_folder(path))
    if not path.lower().endswith(SUFFIX):
        raise _RefusedError(not_a_season_file(path))
    if is_in_package(path):
        raise _RefusedError(shipped_with_program(path))
    with guarded(path, _RefusedError, NotSavedError):
        read = _read(path, options)
        recording = _recording(read, texts, options)
        after = _after(read, recording, options)
        lines = [json_line(after)] if options.json else list(text_lines(after))
    said = [
        recorded_line(path, result, after.line(result.match.path)) for result in recording.results
    ]
    if options.preview:
        said.append(PREVIEW)
    elif after.saved and (more := saved_line(path, after.saved)):
        said.append(more)
    complain(said, ascii_only=options.ascii)
    write = print_json if options.json else print_lines
    write(lines, ascii_only=options.ascii)


def _texts(options: argparse.Namespace) -> Iterator[str]:
    """Yield the results that were typed, on the command line or a line each."""
    for text in options.results:
        if text != PIPED:
            yield text
            continue
        stream = getattr(sys.stdin, "buffer", None)
        data = stream.read(_MOST_TYPED) if stream else b""
        lines = data.decode(errors="replace").splitlines()
        yield from (line for line in lines if line.strip() and not line.lstrip().startswith("#"))


def _read(path: str, options: argparse.Namespace) -> _Read:
    text = read_whole(path)
    loaded = parse(text.removeprefix("\ufeff"), path)
    complain_about(path, loaded.warnings, ascii_only=options.ascii)
    return _Read(path, text, loaded)


def _recording(read: _Read, texts: list[str], options: argparse.Namespace) -> Recording:
    season = read.loaded.season
    try:
        stage = of_stage(View.of(season), options.stage) if options.stage else None
        scope = Scope(stage, options.round, options.date, options.add, options.replace)
        return record(season, read_raw(read.text), texts, scope)
    except NoSuchMomentError as error:
        raise _RefusedError(f"{read.path}: {error}") from error
    except RecordError as error:
        raise _RefusedError(*map(trouble_line, error.troubles)) from error


def _after(read: _Read, recording: Recording, options: argparse.Namespace) -> After:
    """Save what is recorded, unless it is only a preview, and return what came of it."""
    before = read.loaded.season
    try:
        edit = apply(read.text, recording.changes)
        loaded = load_edited(edit, read.path)
        if options.preview or not recording.changes:
            return After(read.path, recording, before, loaded, edit.lines)
        saved = save(read.path, edit)
    except NotEditableError as error:
        raise _RefusedError(not_editable_line(read.path, error.kind)) from error
    except ConflictError as error:
        raw = read_raw(read.text)
        lines = [conflict_line(read.path, raw, each) for each in error.conflicts]
        raise _RefusedError(*lines) from error
    (made,) = saved.edits
    if saved.is_merged:
        before = parse(made.before.removeprefix("\ufeff"), read.path).season
        recording = _moved(recording, edit, saved)
    return After(read.path, recording, before, saved.loaded, made.lines, saved)


def _moved(recording: Recording, edit: Edit, saved: Saved) -> Recording:
    """Return what was recorded with the places that it has in a file that others changed too."""
    was, now = read_raw(edit.after), read_raw(saved.text)
    return recording.moved(lambda path: find_again(was, now, path) or path)
