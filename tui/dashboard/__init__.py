"""The dashboard: the only room that knows Textual.

Textual runs on asyncio, which takes SSL along where Python has it: 4 MiB of every session, for a
program that opens no connection. It is told that there is none, as in a Python built without.
"""

import sys

if "ssl" not in sys.modules and "asyncio" not in sys.modules:
    sys.modules["ssl"] = None  # type: ignore[assignment]  # how Python is told that there is none
    try:
        import asyncio  # noqa: F401  everybody gets it as it is now
    finally:
        del sys.modules["ssl"]
