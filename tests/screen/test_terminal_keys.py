"""What a terminal sends: keys are read whatever pieces they come in, all else is dropped."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key, MouseDown, MouseScrollDown, Paste
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from tui.dashboard.terminal.inbox import LIMIT, Inbox, Overrun
from tui.dashboard.terminal.keys import LONGEST_PASTE, KeyReader

NO_KEYS = {
    "e acute of Latin-1": b"\xe9",
    "Alt of an 8-bit xterm": b"\xfa",
    "half a character": b"\xe2\x82",
    "an 8-bit control sequence": b"\x9b",
    "the same in UTF-8": b"\xc2\x9b",
    "a surrogate": b"\xed\xa0\x80",
    "beyond Unicode": b"\xf5\x80\x80\x80",
    "the oldest mouse report": b"\x1b[M \xff\xff",
    "a mouse report in decimals": b"\x1b[32;10;5M",
    "a mouse report with a sign": b"\x1b[<0;-1;5M",
    "a key release": b"\x1b[113;1:3u",
    "a key release with modifiers": b"\x1b[113;5:3u",
    "the release of an arrow": b"\x1b[1;1:3A",
    "a key beyond Unicode": b"\x1b[1114112u",
    "a key that is a surrogate": b"\x1b[55296u",
    "a key of endless digits": b"\x1b[" + b"9" * 5000 + b"u",
    "a number that is no key": b"\x1b[65~",
    "background colour": b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    "background colour, ended by a bell": b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
    "device attributes": b"\x1b[?62;22c",
    "other device attributes": b"\x1b[>41;379;0c",
    "third device attributes": b"\x1bP!|00000000\x1b\\",
    "name of the terminal": b"\x1bP>|XTerm(379)\x1b\\",
    "title": b"\x1b]lquick\x1b\\",
    "a long string": b"\x1b_" + b"G" * 5000 + b"\x1b\\",
    "a report of a mode": b"\x1b[?2048;2$y",
    "a report of an ANSI mode": b"\x1b[4;2$y",
    "the place of the cursor": b"\x1b[12;40R",
    "keyboard protocol": b"\x1b[?1u",
    "a size": b"\x1b[48;4000;4000;1;1t",
    "a size in pixels": b"\x1b[4;480;640t",
    "the end of a string": b"\x1b\\",
    "focus": b"\x1b[I\x1b[O",
    "the end of a paste": b"\x1b[201~",
}
KEYS = {
    b"q": "q",
    b"\r": "enter",
    b"\t": "tab",
    b"\x7f": "backspace",
    b"\x03": "ctrl+c",
    b"\x1a": "ctrl+z",
    "é".encode(): "é",
    "語".encode(): "語",
    b"\x1b[A": "up",
    b"\x1bOA": "up",
    b"\x1b[Z": "shift+tab",
    b"\x1b[5~": "pageup",
    b"\x1b[1;2D": "shift+left",
    b"\x1b[1;5:1C": "ctrl+right",
    b"\x1b[H": "home",
    b"\x1b[15~": "f5",
    b"\x1b[[A": "f1",
    b"\x1b[7$": "shift+home",
    b"\x1b[27u": "escape",
    b"\x1b[113u": "q",
    b"\x1b[113;1u": "q",
    b"\x1b[113;1:2u": "q",
    b"\x1b[113;3u": "alt+q",
    b"\x1b[99;5u": "ctrl+c",
    b"\x1b[122;5u": "ctrl+z",
}
PIECES = [
    *NO_KEYS.values(),
    *KEYS,
    b"\x1b",
    b"\x1b[",
    b"\x1b]",
    b"\x1b[M",
    b"\x1b[200~",
    b"\x1b[201~",
]

anything = st.lists(st.sampled_from(PIECES) | st.binary(max_size=8), max_size=12).map(b"".join)


def read(*pieces: bytes, mouse: bool = True) -> list[Message]:
    """Return what some writes say, when nothing follows them."""
    reader = KeyReader(mouse=mouse)
    messages = [message for piece in pieces for message in reader.feed(piece)]
    return messages + list(reader.flush())


def keys(messages: Iterable[Message]) -> list[str]:
    return [message.key for message in messages if isinstance(message, Key)]


def told(messages: Iterable[Message]) -> list[tuple[object, ...]]:
    """Return what can be compared of messages."""
    return [
        (type(one), getattr(one, "key", ""), getattr(one, "text", ""), getattr(one, "x", 0))
        for one in messages
    ]


@pytest.mark.parametrize("sent", NO_KEYS.values(), ids=NO_KEYS)
def test_what_is_no_key_is_dropped(sent: bytes) -> None:
    assert read(sent) == []
    assert keys(read(b"a" + sent + b"\rb")) == ["a", "enter", "b"]
    assert keys(read(b"a", *(bytes([byte]) for byte in sent), b"\rb")) == ["a", "enter", "b"]


@pytest.mark.parametrize(("sent", "key"), KEYS.items())
def test_a_key_is_read_however_it_is_cut(sent: bytes, key: str) -> None:
    assert keys(read(sent)) == [key]
    assert keys(read(b"a" + sent + b"b")) == ["a", key, "b"]
    assert keys(read(*(bytes([byte]) for byte in sent))) == [key]


def test_escape_is_a_key_when_nothing_or_a_key_follows() -> None:
    reader = KeyReader()
    assert list(reader.feed(b"\x1b")) == []
    assert reader.patience
    assert keys(reader.flush()) == ["escape"]
    assert reader.patience is None
    assert keys(read(b"\x1b\x1b")) == ["escape", "escape"]
    assert keys(read(b"\x1b\x1b[B")) == ["escape", "down"]
    assert keys(read(b"\x1b\r")) == ["escape", "enter"]
    assert keys(read(b"\x1bq")) == ["escape", "q"]
    assert keys(read("\x1bé".encode())) == ["escape", "é"]
    assert keys(read(b"\x1b]")) == ["escape", "right_square_bracket"]
    assert keys(read(b"\x1b", b"[")) == ["escape", "left_square_bracket"]


@given(anything, st.data())
def test_no_bytes_break_it_and_writes_of_any_size_say_the_same(
    sent: bytes, data: st.DataObject
) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)), max_size=10)))
    pieces = [sent[a:b] for a, b in zip([0, *cuts], [*cuts, len(sent)], strict=True)]
    assert told(read(*pieces)) == told(read(sent))


@given(anything)
def test_it_keeps_little_and_soon_reads_keys_again(sent: bytes) -> None:
    reader = KeyReader()
    list(reader.feed(sent * 50))
    assert len(reader._rest) < 80  # noqa: SLF001  what it keeps cannot be seen from outside
    list(reader.flush())
    assert keys(reader.feed(b"q")) == ["q"]


@given(
    st.lists(st.sampled_from("abñ語€") | st.sampled_from(["\udce9", "\udcfa", "\udc80", "\udcff"]))
)
def test_good_letters_around_bad_bytes_stay(chars: list[str]) -> None:
    sent = "".join(chars).encode("utf-8", "surrogateescape")
    good = sent.decode("utf-8", "ignore")
    letters = [message.character for message in read(sent) if isinstance(message, Key)]
    assert letters == list(good)


def test_the_mouse_is_read_where_it_was_asked_for() -> None:
    down, wheel = read(b"\x1b[<0;12;7M\x1b[<65;10;3M")
    assert isinstance(down, MouseDown)
    assert (down.x, down.y) == (11, 6)
    assert isinstance(wheel, MouseScrollDown)
    assert read(b"\x1b[<0;12;7M", mouse=False) == []


def test_the_answer_that_was_asked_for_is_read() -> None:
    (answer,) = read(b"\x1b[?2026;2$y")
    assert isinstance(answer, TerminalSupportsSynchronizedOutput)
    assert read(b"\x1b[?2026;0$y") == []


def test_a_paste_is_one_text_without_controls_and_has_an_end() -> None:
    (paste,) = read(b"\x1b[200~a\x1b[Ab\xe9c\x00\x1b[201~")
    assert isinstance(paste, Paste)
    assert paste.text == "a[Abc"
    (long,) = read(b"\x1b[200~" + b"x" * 3 * LONGEST_PASTE + b"\x1b[201~")
    assert isinstance(long, Paste)
    assert len(long.text) == LONGEST_PASTE
    reader = KeyReader()
    assert list(reader.feed(b"\x1b[200~never ended")) == []
    (cut,) = reader.flush()
    assert isinstance(cut, Paste)
    assert cut.text == "never ended"
    assert keys(reader.feed(b"q")) == ["q"]


class Received:
    """Everything that an inbox hands over, until a q."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.over = threading.Event()
        self.inbox: Inbox | None = None

    def receive(self, messages: Sequence[Message]) -> None:
        self.messages += messages
        if "q" in keys(messages):
            self.over.set()
        if self.inbox:
            self.inbox.go_on()

    def hung_up(self) -> None:
        self.over.set()


@pytest.mark.parametrize("flood", [b"]", b"\r", b"\x1b[B", b"\x1b[<65;10;3M"])
def test_of_a_flood_little_is_kept_and_the_last_key_is_among_it(flood: bytes) -> None:
    theirs, ours = os.pipe()
    received = Received()
    received.inbox = Inbox(theirs, KeyReader(), received)
    os.write(ours, b"".join([flood] * 60_000) + b"q")
    assert received.over.wait(30)
    received.inbox.close()
    os.close(ours)
    os.close(theirs)
    assert any(isinstance(one, Overrun) for one in received.messages)
    assert keys(received.messages)[-1] == "q"
    assert len(received.messages) <= 3 * LIMIT


def test_what_comes_together_is_handed_over_whole() -> None:
    theirs, ours = os.pipe()
    received = Received()
    received.inbox = Inbox(theirs, KeyReader(), received)
    os.write(ours, b"]" * 500 + b"q")
    assert received.over.wait(30)
    received.inbox.close()
    os.close(ours)
    os.close(theirs)
    assert keys(received.messages) == ["right_square_bracket"] * 500 + ["q"]
