"""JSON with its lines: every object knows on which it begins."""

from __future__ import annotations

import json
import json.decoder
import json.scanner
from bisect import bisect_right
from typing import Any, cast

LINE = "\0line"
"""The key under which an object has its line; no text of a file can be it by chance."""


def parse_with_lines(text: str) -> Any:
    """Return what a text of JSON holds; raises `ValueError` or `RecursionError`."""
    ends = [at for at, sign in enumerate(text) if sign == "\n"]
    # The hooks of the decoder are told no positions, so its reader of objects is wrapped.
    decoder: Any = json.JSONDecoder()
    plain = cast("Any", json.decoder).JSONObject

    def parse_object(start: tuple[str, int], *rest: Any) -> tuple[dict[str, Any], int]:
        table: dict[str, Any]
        table, end = plain(start, *rest)
        table[LINE] = bisect_right(ends, start[1] - 1) + 1
        return table, end

    decoder.parse_object = parse_object
    decoder.scan_once = cast("Any", json.scanner).py_make_scanner(decoder)
    return decoder.decode(text)


def without_lines(value: Any) -> str:
    """Return a value as text again, as it was before its objects knew their lines."""
    return json.dumps(_plain(value), ensure_ascii=False)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items() if key != LINE}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value
