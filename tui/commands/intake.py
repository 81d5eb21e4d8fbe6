"""Sources read one after the other, their seasons written, and what is to be told of them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tui.commands.output import complain, complain_about, print_json, print_toml
from tui.commands.piped import read_piped
from tui.commands.season_files import SeasonFiles
from tui.commands.writing import NotWrittenError
from tui.formats.assembly.assemble import Wishes
from tui.formats.counts import Counts
from tui.formats.importing import Imported, import_source
from tui.formats.load import source_of
from tui.formats.source import Source
from tui.formats.teams_file import aliases_in
from tui.jobs.garbage import collecting
from tui.library.paths import PIPED
from tui.present.output.imports import report_json, report_lines
from tui.present.output.season_text import season_text
from tui.present.words.formats import corpus_line, needs_folder, progress_line, same_question
from tui.season.guard import guarded
from tui.season.raw.problems import SeasonError
from tui.season.text import read_bytes


@dataclass
class _Sums:
    """What was read of all sources so far."""

    files: int = 0
    read: int = 0
    passed_over: int = 0
    seasons: int = 0
    matches: int = 0
    unread: int = 0
    code: int = 0
    told: bool = field(default=False)

    def worse(self, code: int) -> None:
        """Remember an exit code where it is worse than the one so far."""
        self.code = max(self.code, code)


def import_sources(options: argparse.Namespace) -> int:
    """Read every source that is named; return 2 for bad input, 1 where a result was not read."""
    try:
        wishes = _wishes(options)
        named = list(_expanded(options.sources))
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
        return 2
    is_corpus = len(named) != 1 or named[0][0] != options.sources[0]
    if is_corpus and not options.output and not options.json:
        complain([needs_folder(len(named))], ascii_only=options.ascii)
        return 2
    run = _Run(options, wishes, is_corpus=is_corpus, total=len(named))
    for name, within in collecting(named):
        run.take(name, within)
    return run.end()


class _Run:
    """One run over all sources."""

    def __init__(
        self, options: argparse.Namespace, wishes: Wishes, *, is_corpus: bool, total: int
    ) -> None:
        self._options = options
        self._wishes = wishes
        self._is_corpus = is_corpus
        self._total = total
        self._sums = _Sums()
        self._files = (
            SeasonFiles(options.output, is_corpus=is_corpus, force=options.force)
            if options.output
            else None
        )

    def take(self, name: str, within: str | None) -> None:
        """Read one source, write its seasons and tell of it; whatever is wrong stops no other."""
        self._sums.files += 1
        self._show_progress()
        try:
            with guarded(name):
                source = _read(name)
                imported = import_source(source, self._wishes, self._options.format_name)
                imported = self._asked(source, imported)
        except SeasonError as error:
            self._refuse(error, is_within=within is not None)
            return
        self._sums.read += 1
        self._keep(imported, within)

    def end(self) -> int:
        """Sum up, and return the exit code."""
        if self._is_corpus:
            self._clear_progress()
            sums = self._sums
            self._complain(
                [
                    corpus_line(
                        sums.read,
                        sums.files,
                        sums.seasons,
                        sums.matches,
                        sums.unread,
                        sums.passed_over,
                    )
                ]
            )
        return self._sums.code

    def _refuse(self, error: SeasonError, *, is_within: bool) -> None:
        """Tell why a source cannot be read; in a folder one of no known format is passed over."""
        self._clear_progress()
        complain_about(error.file, error.problems, ascii_only=self._options.ascii)
        is_other = {problem.kind for problem in error.problems} <= {"unknown_format", "not_text"}
        self._sums.passed_over += is_within and is_other
        self._sums.worse(1 if is_within and is_other else 2)

    def _asked(self, source: Source, imported: Imported) -> Imported:
        """Ask at a terminal which names that look alike are one team, and read the source so."""
        alike = [alike for season in imported.seasons for alike in season.assembled.alike]
        if not alike or self._is_corpus or self._options.json or not _is_at_terminal():
            return imported
        same = dict(self._wishes.same)
        for pair in alike:
            complain([same_question(pair)], ascii_only=self._options.ascii)
            if sys.stdin.readline().strip().casefold() in ("y", "yes"):
                same[pair.name] = pair.other
        wishes = replace(self._wishes, same=same)
        return import_source(source, wishes, self._options.format_name)

    def _keep(self, imported: Imported, within: str | None) -> None:
        """Write the seasons of a source, and tell what was read of it."""
        counts = Counts.of(season.assembled.raw for season in imported.seasons)
        unread = sum(line.result for line in imported.reading.unread)
        self._sums.seasons += len(imported.seasons)
        self._sums.matches += counts.matches
        self._sums.unread += unread
        has_left_out = any(season.assembled.left_out for season in imported.seasons)
        is_odd = bool(unread or has_left_out or not imported.seasons)
        self._sums.worse(int(is_odd))
        written = self._write(imported, within)
        if self._options.json:
            print_json([report_json(imported, written)], ascii_only=self._options.ascii)
        elif not self._is_corpus or is_odd:
            self._clear_progress()
            self._complain(report_lines(imported, results_only=self._is_corpus))

    def _write(self, imported: Imported, within: str | None) -> list[str]:
        """Write the seasons of a source to files, or the only one to stdout."""
        seasons = imported.seasons
        if self._files is None:
            if len(seasons) > 1 and not self._options.json:
                self._complain([needs_folder(len(seasons))])
                self._sums.worse(2)
            elif seasons and not self._options.json:
                print_toml(season_text(seasons[0].assembled))
            return []
        written: list[str] = []
        for season in seasons:
            try:
                path = self._files.write(
                    season,
                    season_text(season.assembled),
                    imported.source.name,
                    within,
                    len(seasons),
                )
            except NotWrittenError as error:
                self._clear_progress()
                self._complain([error.sentence])
                self._sums.worse(2)
            else:
                written.append(path)
        return written

    def _complain(self, lines: Iterator[str] | list[str]) -> None:
        complain(lines, ascii_only=self._options.ascii)

    def _show_progress(self) -> None:
        """Show how far the corpus has been read, every few files, where somebody looks on."""
        if self._is_corpus and _shows_progress() and self._sums.files % 10 == 1:
            line = progress_line(self._sums.files, self._total, self._sums.matches)
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()
            self._sums.told = True

    def _clear_progress(self) -> None:
        if self._sums.told:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._sums.told = False


def _wishes(options: argparse.Namespace) -> Wishes:
    """Return what is said of the sources on the command line."""
    same = aliases_in(options.teams) if options.teams else {}
    return Wishes(
        competition=options.competition,
        season=options.season,
        country=options.country,
        same={**same, **dict(options.same)},
    )


def _expanded(sources: list[str]) -> Iterator[tuple[str, str | None]]:
    """Yield the files that are meant, each with the folder in which it was found."""
    for source in sources:
        if source == PIPED or not Path(source).is_dir():
            yield source, None
            continue
        for folder, folders, names in os.walk(source):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if not name.startswith("."):
                    yield str(Path(folder) / name), source


def _read(name: str) -> Source:
    if name == PIPED:
        return source_of(read_piped(), name)
    return source_of(read_bytes(name), name)


def _is_at_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def _shows_progress() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()
