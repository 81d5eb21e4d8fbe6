"""The other process: it answers one request after the other, and ends when nobody asks any more.

It has neither the terminal nor anything else of the one that started it: only two pipes.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
from importlib import import_module
from queue import SimpleQueue

from tui.jobs.frames import read_frame, write_frame
from tui.jobs.garbage import collecting


def main() -> None:
    """Serve requests: `module`, what it is told at first, and by how much others go first."""
    module, settings, patience = sys.argv[1:]
    os.nice(int(patience))
    requests, answers = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):  # nothing that is printed may come between the answers
        os.dup2(nowhere, stream)
    gc.disable()
    answer = import_module(module).answerer(json.loads(settings))
    waiting: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    gc.freeze()  # what has been imported stays
    try:
        write_frame(answers, b"")  # ready
        for request in collecting(iter(waiting.get, None)):
            write_frame(answers, answer(request))
    except OSError:  # nobody is there to read it
        os._exit(1)


def _listen(requests: int, waiting: SimpleQueue[bytes]) -> None:
    """Receive requests, and end the process with the one that sends them, whatever it is doing."""
    while (request := read_frame(requests)) is not None:
        waiting.put(request)
    os._exit(0)
