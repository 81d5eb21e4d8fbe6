"""The older version of a season file, as git has it.

Nothing of what is asked for reaches a shell; a revision is made a plain commit number before a file
is asked for, so that no name can be taken for an option.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from tui.present.words.revisions import RevisionTrouble
from tui.season.load import Loaded, parse
from tui.season.text import LARGEST, text_of

_SECONDS = 10.0
_COMMIT = re.compile("[0-9a-f]{40,64}")
_LONGEST = 200
"""Characters of a name of a revision."""


class NoRevisionError(Exception):
    """There is no such version of a file; `trouble` says why."""

    def __init__(self, trouble: RevisionTrouble) -> None:
        """Keep why."""
        super().__init__(trouble)
        self.trouble: RevisionTrouble = trouble


def load_revision(path: str, revision: str) -> Loaded:
    """Load a season file as it was at a revision.

    Raises `NoRevisionError` where git has no such version, and `SeasonError` where it is no season.
    """
    file = Path(path).resolve()
    if _git(file.parent, "rev-parse", "--is-inside-work-tree").strip() != b"true":
        raise NoRevisionError("no_repository")
    commit = _commit(file.parent, revision)
    blob = f"{commit}:./{file.name}"
    try:
        size = int(_git(file.parent, "cat-file", "-s", blob))
    except (NoRevisionError, ValueError) as error:
        raise NoRevisionError(_kept(error, "no_file")) from error
    if size > LARGEST:
        raise NoRevisionError("too_large")
    name = f"{path}@{revision}"
    return parse(text_of(_git(file.parent, "cat-file", "blob", blob), name), name)


def _commit(folder: Path, revision: str) -> str:
    """Return the number of the commit that a revision means."""
    if not revision or len(revision) > _LONGEST or not revision.isprintable():
        raise NoRevisionError("no_revision")
    wanted = f"{revision}^{{commit}}"
    try:
        told = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    except NoRevisionError as error:
        raise NoRevisionError(_kept(error, "no_revision")) from error
    commit = told.decode("ascii", "replace").strip()
    if not _COMMIT.fullmatch(commit):
        raise NoRevisionError("no_revision")
    return commit


def _kept(error: Exception, otherwise: RevisionTrouble) -> RevisionTrouble:
    """Return why git could not answer at all, or else what it means that it had no answer."""
    if isinstance(error, NoRevisionError) and error.trouble in ("no_git", "too_slow"):
        return error.trouble
    return otherwise


def _git(folder: Path, *words: str) -> bytes:
    """Return what git prints; raises `NoRevisionError` where it fails."""
    quiet = {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
    try:
        done = subprocess.run(  # noqa: S603  no shell, and a list of words
            ["git", "--no-pager", "-c", "protocol.allow=never", *words],  # noqa: S607  the git of the user
            cwd=folder,
            env={**os.environ, **quiet},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise NoRevisionError("too_slow") from error
    except (OSError, ValueError) as error:
        raise NoRevisionError("no_git") from error
    if done.returncode:
        raise NoRevisionError("no_repository")
    return done.stdout
