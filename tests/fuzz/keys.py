"""Type keys and garbage at the installed program: `python tests/fuzz/keys.py --cases 500`.

Each case goes to one of the screens, writes keys and bytes that are no keys in pieces of any size,
and changes the size of the terminal meanwhile. Afterwards the program must still show the help, or
have been left by a key, without a traceback. After some cases it is told to end, which must be over
in half a second, with the terminal as it was. The last line is a row of docs/reliability.md: how
many cases there were, and how many failed; the exit code is 1 if any did.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from support.terminal import Terminal

SEASONS = Path(__file__).resolve().parents[2] / "seasons"
NAMES = ("1967-copa-peru", "1968-copa-peru", "2018-copa-peru")
HELP = ("KEYS", "Everywhere")
WHAT = (
    "keys and bytes that are no keys, in writes of any size, on every screen,"
    " while the terminal changes its size"
)
OUTCOME = (
    "the help still opens, and SIGTERM ends it within half a second with the terminal as it was"
)
PATIENCE = 0.5
"""Seconds in which the program must have ended."""
ALIVE = 120.0
"""Seconds for what is still queued: hundreds of keys, each of which opens a card."""

ROUTES = {
    "library": "",
    "a search in the library": "/mel",
    "a club": "/mel\r",
    "help": "?",
    **{f"pane {number}": f"\r{number}" for number in range(1, 6)},
    "a card": "\r1\r",
    "a tie": "\r{1\r",
    "help over a season": "\r?",
    "a search in a season": "\r/",
    "a round to go to": "\r:",
    "published tables": "\rp",
}
"""What to type in the library to get to a screen."""

KEYS = (
    *(bytes([letter]) for letter in b"0123456789[]{}<>hjklgGHLtpyRcnN/:?abemz \r\t\x7f\x1b"),
    *(f"\x1b[{end}".encode() for end in "ABCDHFZ"),
    *(f"\x1b[{number}~".encode() for number in (2, 3, 5, 6, 15)),
    *(f"\x1b[1;{shift}{end}".encode() for shift in (2, 5) for end in "ABCD"),
    b"\x1b[27u",
    b"\x1bOP",
    *(
        f"\x1b[<{button};{x};{y}{how}".encode()
        for button in (0, 64, 65)
        for x, y, how in ((3, 3, "M"), (3, 3, "m"), (40, 10, "M"), (70, 24, "M"), (600, 300, "M"))
    ),
    "é".encode(),
    "語".encode(),
)
GARBAGE = (
    b"\xe9", b"\xfa\xff", b"\xc3", b"\x9b", b"\x00", b"\x1b[M \xff\xff", b"\x1b[113;1:3u",
    b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\", b"\x1b[?62;22c", b"\x1bP>|XTerm(379)\x1b\\",
    b"\x1b]lquick\x1b\\", b"\x1b[?2026;2$y", b"\x1b[?2048;2$y", b"\x1b[48;4000;4000;1;1t",
    b"\x1b[12;40R", b"\x1b[I", b"\x1b[O", b"\x1b[200~", b"\x1b[201~", b"\x1b[", b"\x1b]", b"\x1bP",
    b"\x1b[1114112u", b"\x1b[999999999999u", b"\x1b[<9999;1;1M",
)  # fmt: skip
SIZES = ((80, 24), (120, 36), (40, 12), (200, 60), (29, 7), (1, 1), (0, 0), (0, 80), (4000, 4000))
KINDS = ("xterm-256color", "xterm", "screen", "linux", "vt100")
ENDS = b"\x1b[201~\x1b\\" + b"\x1b[27u" * 6
"""Ends whatever has begun, and goes back to the library."""
_LEAVING = b"q\x03\x1a"
_CASES_IN_A_SESSION = 10
_MOST_PIECES = 30


def typed(dice: random.Random) -> bytes:
    """Return keys and garbage without those that leave or suspend the program."""
    count = dice.randint(1, _MOST_PIECES)
    pieces = [dice.choice(KEYS if dice.random() < 0.7 else GARBAGE) for _ in range(count)]
    if dice.random() < 0.1:
        pieces.append(dice.randbytes(dice.randint(1, 50)).translate(None, _LEAVING))
    if dice.random() < 0.05:
        pieces.append(dice.choice(KEYS) * 500)
    return b"".join(pieces)


def attempt(terminal: Terminal, dice: random.Random, route: str, sent: bytes) -> None:
    """Type on one of the screens, and see whether the program still shows its help then."""
    terminal.press(ENDS + ROUTES[route].encode())
    terminal.rest(0.1)
    while sent:
        size = dice.choice((1, 2, 3, 7, 20, 1 << 12))
        terminal.flood(sent[:size])
        sent = sent[size:]
        if dice.random() < 0.1:
            terminal.claim_size(*dice.choice(SIZES))
        if dice.random() < 0.3:
            terminal.rest(0.01)
    terminal.press(ENDS)
    terminal.rest(0.1)
    terminal.claim_size(81, 24)  # or the next size may be no change
    terminal.resize(80, 24)
    terminal.press("?")
    terminal.until(*HELP, patience=ALIVE)


def end(terminal: Terminal, patience: float) -> str:
    """Tell the program to end; return what was wrong with that."""
    told = time.monotonic()
    terminal.send(signal.SIGTERM)
    code = terminal.left()
    took = time.monotonic() - told
    wrong = [f"left on: {one}" for one in terminal.left_on]
    wrong += [f"exit code {code}"] if code else []
    wrong += ["a traceback"] if b"Traceback" in terminal.received else []
    wrong += [f"took {took:.2f} seconds to end"] if took > patience else []
    return ", ".join(wrong)


def session(dice: random.Random, folder: Path, cases: int, patience: float) -> Iterator[str]:
    """Run some cases in one session; yield what was wrong with each, nothing if all was well."""
    words = [word for word in ("--kiosk", "--no-mouse", "--ascii") if dice.random() < 0.25]
    with Terminal(*words, folder, env={"TERM": dice.choice(KINDS)}) as terminal:
        terminal.until("Library")
        for number in range(cases):
            route, sent = dice.choice(list(ROUTES)), typed(dice)
            wrong = ""
            try:
                attempt(terminal, dice, route, sent)
            except (OSError, pytest.fail.Exception) as error:
                wrong = str(error)
            if wrong or number == cases - 1:
                wrong = "; ".join(filter(None, (wrong, end(terminal, patience))))
            yield f"{route}, {sent!r}: {wrong}" if wrong else ""
            if wrong:
                return


@contextlib.contextmanager
def library() -> Iterator[Path]:
    """Make a folder of a few seasons, and a home that nothing is known of."""
    with tempfile.TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", home)
        for kind in ("CACHE", "CONFIG", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", f"{home}/{kind.lower()}")
        folder = Path(home) / "seasons"
        folder.mkdir()
        for name in NAMES:
            shutil.copy(SEASONS / f"{name}.toml", folder)
        yield folder


def run(cases: int, seed: int, patience: float = PATIENCE) -> list[str]:
    """Run that many cases, and return what was wrong."""
    dice = random.Random(seed)  # noqa: S311  keys are no secret
    wrong: list[str] = []
    done = 0
    with library() as folder:
        while done < cases:
            for told in session(dice, folder, min(_CASES_IN_A_SESSION, cases - done), patience):
                done += 1
                wrong += [f"case {done} of seed {seed}, {told}"] if told else []
    return wrong


def main() -> int:
    """Run as many cases as were asked for."""
    parser = argparse.ArgumentParser(description="Type keys and garbage at jornada.")
    parser.add_argument("--cases", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--patience", type=float, default=PATIENCE, help="seconds to end in")
    options = parser.parse_args()
    wrong = run(options.cases, options.seed, options.patience)
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    print(f"| {WHAT} | {options.cases:,} | {OUTCOME} | {len(wrong)} |")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
