"""Season files put into the house form, one after the other; a bad one stops no other."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from difflib import unified_diff

from tui.commands.output import complain, complain_about, print_lines, print_toml
from tui.commands.piped import read_piped
from tui.keep.save import read_whole
from tui.keep.writing import NotSavedError, locked, replace
from tui.library.find import is_folder, is_in_package
from tui.library.paths import PIPED
from tui.library.scan import season_files_below
from tui.present.words import tidying as words_of
from tui.present.words.commands import cannot_be_read, no_season_in_folder
from tui.present.words.saving import not_saved_line, shipped_with_program
from tui.season.guard import guarded
from tui.season.load import parse
from tui.season.named import NamedTuple
from tui.season.raw.problems import SeasonError
from tui.season.stamp import stamp_of
from tui.season.text import text_of
from tui.tidy.form import NotFormattedError, house_form, without_ends
from tui.tidy.mend import Mend, mend

_SUFFIX = ".toml"


class _Formed(NamedTuple):
    """A file as it was, as it is to be, and what was put right in it."""

    name: str
    before: str
    after: str
    mended: list[Mend]

    @property
    def is_changed(self) -> bool:
        """Whether it was not in the house form."""
        return self.before != self.after


def format_named(options: argparse.Namespace) -> int:
    """Format what is named; return 2 for bad input, 1 where `--check` finds something to change."""
    changed = total = 0
    is_bad = False
    for name in _named(options):
        total += 1
        try:
            with guarded(name):
                changed += _format(name, options)
        except _RefusedError as error:
            complain([error.sentence], ascii_only=options.ascii)
            is_bad = True
        except SeasonError as error:
            complain_about(error.file, error.problems, ascii_only=options.ascii)
            is_bad = True
    if options.files != [PIPED]:
        is_dry = options.check or options.diff
        told = words_of.formatted(changed, total, is_dry=is_dry, is_bad=is_bad)
        complain([told] if told else [], ascii_only=options.ascii)
    return 2 if is_bad or not total else int(bool(options.check and changed))


class _RefusedError(SeasonError):
    """A file that is left as it is; the sentence says why."""

    def __init__(self, file: str, sentence: str) -> None:
        super().__init__(file, ())
        self.sentence = sentence


def _format(name: str, options: argparse.Namespace) -> bool:
    """Format a file, and return whether it was in another form."""
    try:
        formed = _formed(name, options)
        _hand_out(formed, options)
    except NotFormattedError as error:
        raise _RefusedError(name, words_of.not_formatted(name, error.kind)) from error
    except NotSavedError as error:
        raise _RefusedError(name, not_saved_line(error)) from error
    return formed.is_changed


def _named(options: argparse.Namespace) -> Iterator[str]:
    """Yield the files that are named, and those of folders."""
    for name in options.files:
        if not is_folder(name):
            yield name
            continue
        unreadable: list[OSError] = []
        files = season_files_below(name, unreadable.append)
        complain(
            (cannot_be_read(str(each.filename), each.strerror or str(each)) for each in unreadable),
            ascii_only=options.ascii,
        )
        if not files:
            complain([no_season_in_folder(name, _SUFFIX)], ascii_only=options.ascii)
        yield from files


def _formed(name: str, options: argparse.Namespace) -> _Formed:
    """Return a file in the house form; raises `SeasonError` for one that does not load."""
    if name == PIPED:
        before = read_piped()
        text_of(before, name)
        text = before.decode()
    else:
        text = read_whole(name)
    plain, ends = without_ends(text)
    mended: list[Mend] = []
    if options.fix:
        plain, mended = mend(plain, name)
    season = parse(plain, name).season
    formed = house_form(plain)
    if parse(formed, name).season != season:
        raise NotFormattedError("values")
    return _Formed(name, text, ends.restored(formed), mended)


def _hand_out(formed: _Formed, options: argparse.Namespace) -> None:
    """Print or write what has become of a file, and tell what was put right."""
    name = formed.name
    if options.diff:
        print_lines(_difference(formed), ascii_only=options.ascii)
    elif options.check:
        print_lines([name] if formed.is_changed else [], ascii_only=options.ascii)
    elif name == PIPED:
        print_toml(formed.after)
    elif formed.is_changed:
        if is_in_package(name):
            raise _RefusedError(name, shipped_with_program(name))
        _write(formed)
        print_lines([name], ascii_only=options.ascii)
    complain(
        (words_of.mended(name, one.line, one.was, one.now) for one in formed.mended),
        ascii_only=options.ascii,
    )


def _difference(formed: _Formed) -> Iterator[str]:
    lines = (formed.before.splitlines(), formed.after.splitlines())
    return unified_diff(*lines, formed.name, formed.name, lineterm="")


def _write(formed: _Formed) -> None:
    """Write a file that nobody else has saved since it was read; raises `NotSavedError`."""
    with locked(formed.name) as target:
        stamp = stamp_of(str(target))
        is_same = read_whole(str(target)) == formed.before
        if not is_same or not replace(formed.name, target, formed.after.encode(), stamp):
            raise NotSavedError(formed.name, "changing")
