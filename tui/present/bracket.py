"""The bracket of a knock-out stage: a tree of ties where there is room, else a list of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tui.present.lines import Canvas
from tui.present.page import EMPTY, Key, Line, Page, Role, Span, joined, line
from tui.present.text import clean, fit, width
from tui.present.tie import MARK, goals, named, remark, sentence, total
from tui.present.tree import TIE_LINES, Node, Placed, Shape, place
from tui.present.view import View
from tui.season.knockout import KnockoutStage
from tui.standings.bracket import Bracket
from tui.standings.ties import TieResult
