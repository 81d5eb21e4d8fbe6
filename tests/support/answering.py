"""What the processes of a pool do in tests: they answer in every way that there is."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def answerer(settings: dict[str, Any]) -> Callable[[bytes], bytes]:
    """Return what answers a request."""

    def answer(request: bytes) -> bytes:
        match request.split()[:1]:
            case [b"killed"]:
                os.kill(os.getpid(), signal.SIGKILL)
            case [b"leaves"]:
                os._exit(3)
            case [b"prints"]:
                sys.stdout.write("not an answer\n")
                sys.stdout.flush()
            case [b"works"]:
                while True:
                    pass
            case [b"about"]:
                return json.dumps(_about()).encode()
        return str(settings.get("before", "")).encode() + request

    return answer


def _about() -> dict[str, Any]:
    """Return what this process is and has."""
    open_files = [str(fd.readlink()) for fd in Path("/proc/self/fd").iterdir() if fd.is_symlink()]
    return {
        "pid": os.getpid(),
        "session": os.getsid(0),
        "nice": os.nice(0),
        "open": open_files,
        "folder": str(Path.cwd()),
    }
