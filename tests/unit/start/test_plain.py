"""A start without options, for which no parser is imported."""

import pytest

from tui.commands.opening import make_parser
from tui.commands.plain import plain_options


@pytest.mark.parametrize("words", [[], ["1968-copa-peru"], ["a season.toml"], [""], ["Perú"]])
def test_a_plain_start_has_the_options_that_the_parser_makes(words: list[str]) -> None:
    assert vars(plain_options(words)) == vars(make_parser().parse_args(words))
