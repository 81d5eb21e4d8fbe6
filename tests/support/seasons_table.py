"""Write the table of seasons/README.md anew, as `make seasons` does: what is there of each year."""

from __future__ import annotations

from pathlib import Path

from support import facts
from tui.audit.audit import count_faults
from tui.library.read import Reader
from tui.present.output.catalogue import markdown_lines

README = facts.FILE.parent / "README.md"
BEGIN = "<!-- seasons: made by make seasons -->\n"
END = "<!-- end of seasons -->\n"


def table(folder: Path) -> str:
    """Make the table of the seasons in a folder, read without any cache."""
    return "\n".join(markdown_lines(Reader((folder,), audit=count_faults).whole())) + "\n"


def written(text: str) -> str:
    """Return the table that a text has."""
    return text.split(BEGIN)[1].split(END, maxsplit=1)[0]


def main() -> None:
    """Put the table in its place."""
    text = README.read_text()
    README.write_text(text.replace(BEGIN + written(text), BEGIN + table(README.parent)))


if __name__ == "__main__":
    main()
