"""What a type demands of a value in a file, beyond what Python's types can say.

They stand in `Annotated`; `season.validation` knows what each of them means.
"""

from __future__ import annotations

from typing import Literal

from tui.season.named import NamedTuple


class Limits(NamedTuple):
    """How small and how large a number may be, or how long a text or a list."""

    least: int | None = None
    most: int | None = None


Form = Literal["score", "date", "time", "number"]
"""What is written in a form of its own, and read by a function."""

Way = Literal["team", "whole", "name_or_names", "table_or_tables", "name_or_table"]
"""What is done with a value before or after it is checked.

`team`: a name becomes the team's own; `whole`: only an integer is compared; `name_or_names` and
`table_or_tables`: what stands alone becomes a list; `name_or_table`: a bare text becomes a table
with one key.
"""


class Written(NamedTuple):
    """A value that has a form of its own in the file."""

    form: Form


class Taken(NamedTuple):
    """A value that is taken in a way of its own."""

    way: Way
