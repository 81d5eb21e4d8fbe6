"""Named tuples whose classes are made quickly: a start makes over a hundred of them.

That of `typing` looks at every annotation and compiles each, gives each class methods of its own,
and takes a tenth of all that a start has to import. Here the classes share their methods.

Such a tuple is used like one of `typing`: by place, by name, in patterns, with `_replace` and
`_asdict`; it is copied and pickled as that is. A type checker takes it for one of `typing`, and
finds the mistakes in a class body that are checked here no more, such as a field without a default
behind one with. The module of a class begins with `from __future__ import annotations`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NamedTuple, Self
else:
    from _collections import _tuplegetter

    class _NamedTupleType(type):
        """The kind of class that a named tuple has; it is asked whenever one is defined.

        The fields are what has a type in the class body.
        """

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if tuple in bases or NamedTuple not in bases:  # the base itself; one of a named tuple
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            given = "".join(f"{field}, " for field in fields)
            # As collections.namedtuple does it: no other function knows its arguments by these
            # names without looking them up at each call.
            source = f"lambda _cls, {given}: _new(_cls, ({given}))"
            make = eval(source, {"_new": tuple.__new__, "__builtins__": {}})  # noqa: S307  our names
            make.__defaults__ = tuple(defaults.values())
            make.__qualname__ = f"{name}.__new__"
            own = {
                "__slots__": (),
                "__new__": make,
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": defaults,
            }
            # What collections.namedtuple has for its fields, too: it reads one item.
            getters = {field: _tuplegetter(at, None) for at, field in enumerate(fields)}
            return super().__new__(cls, name, bases, body | own | getters)

    class NamedTuple(tuple, metaclass=_NamedTupleType):
        """A tuple whose items have names."""

        __slots__ = ()

        @classmethod
        def _make(cls, items: Iterable[Any]) -> Self:
            made = tuple.__new__(cls, items)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__}: {len(made)} items, not {len(cls._fields)}")
            return made

        def _replace(self, **changes: Any) -> Self:
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise TypeError(f"{type(self).__name__}: unknown: {', '.join(changes)}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            items = (f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({', '.join(items)})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)
