"""The pictures in the README show what the app draws."""

from __future__ import annotations

import difflib
import re

import pytest

from support.pictures import FOLDER, PICTURES, Picture, draw, looks


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.file.name)
async def test_a_picture_shows_what_the_app_draws(picture: Picture) -> None:
    drawn = looks(await draw(picture))
    stored = looks(picture.file.read_text())
    assert len(drawn) > 50
    if drawn != stored:
        differ = difflib.unified_diff(stored, drawn, "stored", "drawn", lineterm="", n=0)
        pytest.fail("\n".join([f"{picture.file.name} is out of date: make screenshots", *differ]))


def test_there_are_no_other_pictures_and_none_loads_anything() -> None:
    files = sorted(FOLDER.iterdir())
    assert files == sorted(picture.file for picture in PICTURES)
    for file in files:
        assert re.findall(r"url\((?!#)|@import|<script|<image|href", file.read_text()) == []


def test_the_looks_of_a_picture_are_told_apart() -> None:
    text = PICTURES[0].file.read_text()
    told = "\n".join(looks(text))
    assert "line 2, cell 3: 'Standings' fill: #06989a;font-weight: bold on nothing" in told
    assert "'Mannucci'" in told
    bold = "{ fill: #d3d7cf;font-weight: bold }"
    for old, new in (("Melgar", "Melger"), (bold, bold.replace("bold", "normal")), ("+6", "6+")):
        assert text.count(old)
        assert looks(text.replace(old, new)) != looks(text)
    for old, new in (("jornada-clip", "other"), (' clip-path="', ' clip="')):
        assert text.count(old)
        assert looks(text.replace(old, new)) == looks(text)
