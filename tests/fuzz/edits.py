"""Every kind of edit of every match of the archive, held against the lines it should change.

`make edits`. The last line is a row of docs/reliability.md; the exit code is 1 if anything failed.
"""

from __future__ import annotations

import sys
from pathlib import Path

import tomli

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from support.edits import Wanted, wanted_edits
from tui.keep.edit import NotEditableError, apply

ROOT = Path(__file__).resolve().parents[2]
WHAT = "edits of every kind, of every match of the archive"
OUTCOME = "just the lines that it should are other ones, and taken back all is as it was"


def wrong(text: str, wanted: Wanted) -> str:
    """Return what an edit does that it should not; nothing where all is well."""
    try:
        edit = apply(text, wanted.changes)
        back = apply(edit.after, edit.inverse).after
    except NotEditableError as error:
        return repr(error)
    lines = [(each.removed, each.added) for each in edit.lines]
    if lines != [(wanted.removed, wanted.added)]:
        return f"{lines} and not {wanted[2:]}"
    return "" if tomli.loads(back) == tomli.loads(text) else "it is not taken back"


def main() -> int:
    """Try the edits; return 1 where one changes something else."""
    count = 0
    failures: list[str] = []
    for file in sorted((ROOT / "seasons").glob("*.toml")):
        text = file.read_text(encoding="utf-8")
        for wanted in wanted_edits(text, tomli.loads(text)):
            count += 1
            if told := wrong(text, wanted):
                failures.append(f"{file.name}: {wanted.kind}: {wanted.changes}: {told}")
    for failure in failures[:10]:
        print(failure)
    print(f"| {WHAT} | {count:,} | {OUTCOME} | {len(failures)} |")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
