"""When two ways of writing a name are one, and when they only look alike."""

from __future__ import annotations

import unicodedata

_LOOK = str.maketrans(
    dict(
        pair
        for letters, latin in (
            (
                "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423",
                "ABESIJKMHOPCTY",
            ),
            (
                "\u0425\u04ae\u051a\u051c\u04bb\u0501\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455",
                "XYQWhdaeopcyxs",
            ),
            (
                "\u0456\u0458\u051b\u051d\u04cf\u04c0\u043a\u0391\u0392\u0395\u0396\u0397\u0399\u039a",
                "ijqwlIkABEZHIK",
            ),
            (
                "\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd\u03b9\u03b1\u03c1\u03ba\u03c5",
                "MNOPTYXoviapku",
            ),
            ("\u03c7\u0555\u0585\u0578\u057d\u0570\u0581\u0131\u0251\u0261", "xOonuhgiag"),
        )
        for pair in zip(letters, latin, strict=True)
    )
    | dict.fromkeys("I1|", "l")
    | {"0": "O"}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")
    | dict.fromkeys("`\u00b4\u02bc\u2018\u2019\u2032", "'")
)
"""Letters of other scripts, hyphens and apostrophes, by the Latin ones that they look like."""

_LOOK_TWICE = {
    letter: look.translate(_LOOK) if isinstance(look, str) else chr(look).translate(_LOOK)
    for letter, look in _LOOK.items()
}
"""The same for letters that look like one that looks like another."""


def name_key(name: str) -> str:
    """Return what is the same for two ways of writing one name: normal form, case, blanks."""
    if name.isascii():
        return " ".join(name.casefold().split())
    folded = unicodedata.normalize("NFC", name).casefold()
    return " ".join(unicodedata.normalize("NFC", folded).split())


def look(name: str) -> str:
    """Return what is the same for two names that look alike, whatever letters they are made of."""
    apart = name if name.isascii() else unicodedata.normalize("NFKD", name)
    return name_key(apart.translate(_LOOK_TWICE))
