"""What each setting means: the docstrings of the fields, as the source has them."""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise

from tui.season.named import NamedTuple
from tui.settings.settings import DEFAULTS, Settings


class Meaning(NamedTuple):
    """A setting: its key, what it means, and what holds where it is not set."""

    key: str
    text: str
    default: object


def meanings() -> tuple[Meaning, ...]:
    """Return every setting with its meaning, in their order."""
    (tree,) = ast.parse(inspect.getsource(Settings)).body
    assert isinstance(tree, ast.ClassDef)  # noqa: S101  it is the source of one
    texts: dict[str, str] = {}
    for node, after in pairwise(tree.body):
        match node, after:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                texts[name] = " ".join(text.split())
    return tuple(Meaning(name, texts[name], getattr(DEFAULTS, name)) for name in Settings._fields)


def written(value: object) -> str:
    """Write the value of a setting as the config file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{"".join(map(_sign, value))}"'
    if isinstance(value, tuple):
        return f"[{', '.join(map(written, value))}]"
    assert hasattr(value, "items")  # noqa: S101  nothing else can be set
    inside = ", ".join(f"{key} = {written(keys)}" for key, keys in value.items())
    return f"{{ {inside} }}" if inside else "{}"


def _sign(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    return sign if sign.isprintable() else f"\\U{ord(sign):08x}"
