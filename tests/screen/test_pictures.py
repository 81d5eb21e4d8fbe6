"""The pictures in the README show what the app draws."""

from __future__ import annotations

import difflib
import re

import pytest

from support.pictures import FOLDER, SCENES, Scene, draw, looks

PICTURES = [picture for scene in SCENES for picture in scene.pictures]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
async def test_the_pictures_of_a_scene_show_what_the_app_draws(scene: Scene) -> None:
    for picture, drawn in (await draw(scene)).items():
        stored = picture.file.read_text()
        if drawn == stored:
            continue  # what follows is slow, and finds nothing in it
        lines, wanted = looks(drawn), looks(stored)
        differ = difflib.unified_diff(wanted, lines, "stored", "drawn", lineterm="", n=0)
        if lines != wanted:
            told = [f"{picture.file.name} is out of date: make screenshots", *differ]
            pytest.fail("\n".join(told))


def test_there_are_no_other_pictures_and_none_loads_anything() -> None:
    files = sorted(FOLDER.iterdir())
    assert files == sorted(picture.file for picture in PICTURES)
    for file in files:
        assert re.findall(r"url\((?!#)|@import|<script|<image|href", file.read_text()) == []


def test_the_looks_of_a_picture_are_told_apart() -> None:
    text = PICTURES[0].file.read_text()
    told = "\n".join(looks(text))
    assert "line 3, cell 3: 'Standings' fill: #06989a;font-weight: bold on nothing" in told
    assert "'Mannucci'" in told
    bold = "{ fill: #d3d7cf;font-weight: bold }"
    for old, new in (("Melgar", "Melger"), (bold, bold.replace("bold", "normal")), ("+6", "6+")):
        assert text.count(old)
        assert looks(text.replace(old, new)) != looks(text)
    for old, new in (("jornada-clip", "other"), (' clip-path="', ' clip="')):
        assert text.count(old)
        assert looks(text.replace(old, new)) == looks(text)
