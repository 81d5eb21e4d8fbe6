"""The sources of the archive: pages that people know, each with a name, and each used."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlparse

import pytest

from support.archive import FOLDER, YEARS, season

# Sites that copy Wikipedia, and addresses from which a newspaper only serves its pages.
MIRRORS = (
    "alchetron.com",
    "app.surf",
    "arcpublishing.com",
    "azureedge.net",
    "boysha.eth.limo",
    "cryer.org.uk",
    "e3.pe",
    "enwikipedia.net",
    "eudic.net",
    "explained.today",
    "fastly.net",
    "fonk.bid",
    "friendlywiki.com",
    "frwiki.wiki",
    "iiab.me",
    "jmedia.wiki",
    "kiwix.casplantje.nl",
    "kiwix.tinku.pe",
    "oenc.net",
    "owiki.org",
    "piglix.com",
    "pinocchiopedia.com",
    "qa.edu.vn",
    "sagapedia.com",
    "sapo.pt",
    "the-uncensored-wiki.com",
    "wiki.x.io",
    "wiki2.org",
    "wikibrief.org",
    "wikidat.com",
    "wikihandbk.com",
    "wikiland.org",
    "wikipedia-on-ipfs.org",
    "wikiwand-revamp.pages.dev",
    "wikiwand.com",
    "wikizero.com",
    "workers.dev",
)


def host(url: str | None) -> str:
    return urlparse(url or "").hostname or ""


@pytest.mark.parametrize("year", YEARS)
def test_no_source_is_a_copy_of_another(year: int) -> None:
    for source in season(year).sources:
        assert source.url, source.id
        assert not host(source.url).endswith(MIRRORS), source.url
        if "Wikipedia" in f"{source.title} {source.name}":
            assert host(source.url) in {
                f"{language}.wikipedia.org" for language in ("en", "es", "fr", "pt")
            }
    for one in ("wikipedia.org", "rsssf.org"):
        urls = [source.url for source in season(year).sources if host(source.url).endswith(one)]
        versions = Counter(urls) - Counter(set(urls))
        assert set(versions.values()) <= {1}  # the article, and an older version of it


@pytest.mark.parametrize("year", YEARS)
def test_every_source_is_used(year: int) -> None:
    text = (FOLDER / f"{year}-copa-peru.toml").read_text()
    used = set(re.findall(r'\bsource = "([^"]+)"', text))
    assert {source.id for source in season(year).sources} == used


@pytest.mark.parametrize("year", YEARS)
def test_every_source_has_a_name_of_its_own(year: int) -> None:
    names = [source.name for source in season(year).sources]
    assert None not in names
    assert len(set(names)) == len(names)
    assert all(len(name or "") <= 30 for name in names)


@pytest.mark.parametrize("year", [1974, 1979, 1994, 1997])
def test_rsssf_is_cited_with_its_author(year: int) -> None:
    (source,) = [one for one in season(year).sources if one.name == "RSSSF"]
    assert "José Luis Pierrend" in f"{source.title} {source.note}"


@pytest.mark.parametrize("year", YEARS)
def test_a_file_speaks_to_readers(year: int) -> None:
    """A summary of two to four sentences, and no word on what an editor could not open."""
    assert "excerpt" not in (FOLDER / f"{year}-copa-peru.toml").read_text()
    summary = season(year).summary or ""
    for name in ("I.M.I.", "U.P.A.O."):
        summary = summary.replace(name, name.replace(".", ""))
    assert 2 <= len(re.findall(r"[.!?](?= [A-Z0-9]|\n|$)", " ".join(summary.split()))) <= 4
