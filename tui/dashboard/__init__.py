"""The dashboard: the only room that knows Textual, and it takes no more of it than it needs."""

from tui.dashboard.imports import import_asyncio, import_textual

import_asyncio()
import_textual()
