"""Articles as plain text: copied from a page in a browser, or exported without markup.

The text is put back into the blocks that the reader of wikitext knows: headings, tables, lines and
boxes of matches. `marks` says what a line is, `blocks` puts them together.
"""

from tui.formats.article.read import read
from tui.formats.article.recognise import recognise

__all__ = ["read", "recognise"]
