"""What a terminal sends, read as keys, mouse events and pastes; everything else is dropped.

Textual's own reader raises an error at a byte that is not UTF-8, and takes an answer that it does
not know for the keys that spell it. `KeyReader` first cuts the input into whole sequences, by the
grammar that all of them follow (ECMA-48), and asks Textual only for the names of keys.

Escape and a key that follows at once are two keys, not Alt and the key: over a slow line both
arrive together when somebody presses one after the other, and nothing here is bound to Alt.
Terminals that know the kitty keyboard protocol tell the two apart.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual._xterm_parser import XTermParser
from textual.constants import ESCAPE_DELAY
from textual.events import Key, Paste
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

LONGEST_PASTE: Final = 4096
"""The most bytes of a paste that are kept: it only ever goes into a single line."""

_LONGEST_SEQUENCE: Final = 64
_ANSWER_DELAY: Final = 1.0
"""Seconds of silence after which the rest of an answer, or of a paste, is not waited for."""

_TOKEN: Final = re.compile(
    rb"(?P<text>[^\x00-\x1f\x7f]+)"
    rb"|(?P<controls>[\x00-\x1a\x1c-\x1f\x7f]+)"
    rb"|(?P<key>\x1b\[\[[ -~]"  # function keys of the Linux console
    rb"|\x1b\[\d+\$(?=[^y])"  # Shift and a key in rxvt; a mode report goes on with "y"
    rb"|\x1bO[0-9;]*[ -/:<-~])"
    rb"|(?P<mouse>\x1b\[M[^\x00-\x1f]{3})"  # in the oldest encoding, which nobody asked for
    # operating system commands, device control strings and their like
    rb"|(?P<string>\x1b[PX\]^_][ -~\x80-\xff]*"
    rb"(?:[\x07\x18\x1a]|\x1b\\|(?=\x1b[^\\]|[\x00-\x1a\x1c-\x1f\x7f])))"
    rb"|(?P<end>\x1b\\)"  # of a string that is over
    rb"|(?P<csi>\x1b\[(?:[ -?]+[@-~]|[@-LN-Z\\-~]))"
    rb"|(?P<rest>\x1b"
    rb"(?:\[(?:\[|M[^\x00-\x1f]{0,2}|[ -?]*)|O[0-9;]*|[PX\]^_][ -~\x80-\xff]*\x1b?)?\Z)"
    rb"|(?P<broken>\x1b\[(?:\[|M[^\x00-\x1f]{0,2}|[ -?]*)(?=[^ -~]))"
    rb"|(?P<escape>\x1b)"
)
_NUMBERED_KEY: Final = (  # compiled, and kept by Python, with the first of those keys
    r"\x1b\[(?P<code>\d*)(?::\d*)*"
    r"(?:;(?P<modifiers>\d{0,3})(?::(?P<event>\d))?(?:;[\d:]*)?)?(?P<end>[u~A-HPQS])"
)
_MOUSE: Final = re.compile(rb"\x1b\[<\d{1,3};\d{1,5};\d{1,5}[Mm]")
_SYNCHRONIZES: Final = re.compile(rb"\x1b\[\?2026;[1-4]\$y")
_STRINGS: Final = frozenset(b"PX]^_")
_PASTE_START: Final = b"\x1b[200~"
_PASTE_END: Final = b"\x1b[201~"
_RELEASE: Final = "3"
_MOST_MODIFIERS: Final = 256
_CONTROL_KEYS: Final = frozenset([9, 13, 27, 127])
_ESCAPE: Final = b"\x1b"
_TEXTUAL: Final = XTermParser()


class KeyReader:
    """Reads input in pieces of any size; a sequence may be spread over several of them."""

    def __init__(self, *, mouse: bool = True) -> None:
        """Start between two keys; without `mouse`, reports of the mouse are dropped."""
        self._mouse = mouse
        self._decoder = getincrementaldecoder("utf-8")("ignore")
        self._rest = b""
        self._paste: bytearray | None = None

    @property
    def patience(self) -> float | None:
        """The seconds to wait for the rest of what has begun; None if nothing has."""
        if self._paste is not None or len(self._rest) > len(b"\x1b["):
            return _ANSWER_DELAY
        return ESCAPE_DELAY if self._rest else None

    def feed(self, data: bytes) -> Iterator[Message]:
        """Yield the events that have arrived whole."""
        data, self._rest = self._rest + data, b""
        at = 0
        while at < len(data):
            if self._paste is not None:
                at, ended = self._read_paste(self._paste, data, at)
                if ended:
                    yield self._end_of_paste(self._paste)
                continue
            token = _TOKEN.match(data, at)
            if not token:  # never: every byte is text or a control at least
                return
            at = token.end()
            if token.lastgroup == "text":
                yield from self._text(self._decoder.decode(token[0]))
            else:
                self._decoder.reset()
                yield from self._sequence(token[0], token.lastgroup)

    def flush(self) -> Iterator[Message]:
        """Yield the event of an unfinished sequence, as if nothing followed it."""
        rest, self._rest = self._rest, b""
        if self._paste is not None:
            yield self._end_of_paste(self._paste + rest)
        elif rest[:1] == _ESCAPE and len(rest) <= len(b"\x1b["):
            yield from _keys("\x1b")
            yield from self._text(rest[1:].decode("ascii"))
        else:
            yield from _named(rest)

    def _text(self, text: str) -> Iterator[Key]:
        for char in text:
            if not "\x80" <= char <= "\x9f":
                yield from _keys(char)

    def _sequence(self, data: bytes, kind: str | None) -> Iterator[Message]:
        """Yield what anything but text stands for."""
        match kind:
            case "controls" | "escape":
                for char in data.decode("ascii"):
                    yield from _keys(char)
            case "key":
                yield from _named(data)
            case "csi" if len(data) <= _LONGEST_SEQUENCE:
                yield from self._control_sequence(data)
            case "rest" if data[1:2] and data[1] in _STRINGS:
                # Nobody will read the string: it is enough to know that it, or its end, has begun.
                body = b"." if data[2:] else b""
                self._rest = data[:2] + body + (b"\x1b" if data[2:].endswith(b"\x1b") else b"")
            case "rest":
                self._rest = data[: _LONGEST_SEQUENCE + 1]
            case _:
                pass

    def _control_sequence(self, data: bytes) -> Iterator[Message]:
        """Yield what a control sequence says, if that is something the program asked for."""
        if data == _PASTE_START:
            self._paste = bytearray()
        elif _MOUSE.fullmatch(data):
            event = _TEXTUAL.parse_mouse_code(data.decode("ascii")) if self._mouse else None
            if event:
                yield event
        elif _SYNCHRONIZES.fullmatch(data):
            yield TerminalSupportsSynchronizedOutput()
        else:
            yield from _control_keys(data)

    def _read_paste(self, paste: bytearray, data: bytes, at: int) -> tuple[int, bool]:
        """Add to a paste; return where in the data it ends, and whether it does."""
        end = data.find(_PASTE_END, at)
        ended = end >= 0
        if not ended:
            parts = (_PASTE_END[:size] for size in range(len(_PASTE_END) - 1, 0, -1))
            self._rest = next((part for part in parts if data.endswith(part, at)), b"")
            end = len(data) - len(self._rest)
        paste += data[at : min(end, at + LONGEST_PASTE - len(paste))]
        return (end + len(_PASTE_END) if ended else len(data)), ended

    def _end_of_paste(self, paste: bytearray) -> Paste:
        """Return the text of a paste without the controls in it."""
        self._paste = None
        text = paste.decode("utf-8", "ignore")
        return Paste("".join(char for char in text if char.isprintable() or char in "\n\r\t"))


@lru_cache(maxsize=1024)
def _keys(sequence: str) -> tuple[Key, ...]:
    """Return the keys of a sequence or a character."""
    return tuple(_TEXTUAL._sequence_to_key_events(sequence))  # noqa: SLF001  names of keys


@lru_cache(maxsize=1024)
def _named(data: bytes) -> tuple[Key, ...]:
    """Return the key that has this sequence for itself."""
    names = ANSI_SEQUENCES_KEYS.get(data.decode("ascii", "replace"))
    return tuple(Key(name.value, None) for name in names) if isinstance(names, tuple) else ()


@lru_cache(maxsize=1024)
def _control_keys(data: bytes) -> tuple[Key, ...]:
    """Return the key that a control sequence stands for, if any."""
    key = re.fullmatch(_NUMBERED_KEY, data.decode("ascii"))
    return _numbered(key) if key and _is_numbered(key) else _named(data)


def _numbered(key: re.Match[str]) -> tuple[Key, ...]:
    """Return the key with a number and modifiers, unless it is being released."""
    modifiers = int(key["modifiers"] or 1)
    if key["event"] == _RELEASE or not 1 <= modifiers <= _MOST_MODIFIERS:
        return ()
    code = int(key["code"] or 1)
    with_modifiers = f"{code};{modifiers}" if modifiers > 1 else f"{code}"
    return _keys(f"\x1b[{with_modifiers}{key['end']}")


def _is_numbered(key: re.Match[str]) -> bool:
    """Return whether a key has this number: a functional key, or a character."""
    code, end = int(key["code"] or 1), key["end"]
    if f"{code}{end}" in FUNCTIONAL_KEYS:
        return True
    if end != "u" or code > 0x10FFFF:
        return False
    is_control = code < 0x20 or 0x7F <= code < 0xA0
    is_surrogate_or_private = 0xD800 <= code < 0xF900
    return code in _CONTROL_KEYS or not (is_control or is_surrogate_or_private)
