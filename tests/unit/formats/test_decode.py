"""Bytes become text by what they say, whatever they say of themselves."""

from __future__ import annotations

import pytest

from tui.formats.decode import NotTextError, decode

WORDS = {
    "cp1252": "Köln, Preußen – Peñarol, Nîmes Sète Brøndby Tromsø, São Paulo, Œuvre",
    "iso-8859-1": "Málaga Español ¿Quién? Atlético Núñez",
    "cp1250": "Příbram, Šećer, Žižkov, Čáslav „Třinec“",
    "iso-8859-2": "Łódź, Śląsk, Górnik Zabrze, Gdańsk, Białystok",
}


@pytest.mark.parametrize(("encoding", "text"), WORDS.items(), ids=WORDS)
def test_the_encoding_is_that_in_which_the_text_is_text(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "page").text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_recognised_in_all_its_forms(encoding: str) -> None:
    assert decode("Perú\r\nÁncash\rLima".encode(encoding), "page").text == "Perú\nÁncash\nLima"


def test_a_page_that_names_another_encoding_is_still_read_as_what_it_is() -> None:
    page = '<html><meta charset="iso-8859-2"><pre>\nCórdoba 1-0 Perú\n</pre>'
    assert decode(page.encode(), "page").lines[1] == "Córdoba 1-0 Perú"


def test_lines_of_a_page_keep_their_numbers() -> None:
    page = "<HTML><!-- a\ncomment -->\n<PRE>\nA &amp; B  <A\nHREF='x'>2-1</A>\n</PRE>"
    source = decode(page.encode(), "page")
    assert len(source.lines) == page.count("\n") + 1
    assert source.lines[3:5] == ("A & B  ", "2-1")


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"\x89PNG\r\n\x1a\n\0\0\0", "binary"), (b" \n", "empty"), (b"x" * (33 << 20), "too_large")],
    ids=["binary", "empty", "too large"],
)
def test_what_is_no_text_is_refused(data: bytes, kind: str) -> None:
    with pytest.raises(NotTextError) as refused:
        decode(data, "page")
    assert refused.value.kind == kind
