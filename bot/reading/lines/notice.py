"""Sentences that are no author's: notices of a page, credits, addresses, the biography of a writer."""

import re
from typing import Final

from bot.languages.patterns import Stems, spread

_ADDRESS = re.compile(r"https?:|www\.|\w@\w|@\w{3}|©")
_ADDRESS_MARKS: Final = ("http", "www.", "@", "©")
_FURNITURE: Final = Stems(
    *spread("click clicking", " (?:here|on|the)"),
    *("subscrib", "sign up", "follow us", "share this", "read more", "newsletter", "download"),
    *("all rights reserved", "copyright", "cookies", "first published", "originally (?:published|appeared)"),
    *("reprinted", "photo(?:graph)? (?:by|courtesy)", "courtesy of", "image (?:credit|courtesy)", "pictured"),
    *("caption", "your (?:browser|inbox|email)", "privacy policy", "terms of (?:use|service)"),
    *("is the author of", "can be reached", "lives and works in", "leave a comment", "comments (?:are|section)"),
    *("posted (?:on|in|by)", "filed under", "tagged", "isbn", "minutes? read", "updated on", "last updated"),
    *("donate", "suscr[ií]b", "haga clic", "derechos reservados", "síguenos", "comparte"),
    *("publicado (?:en|originalmente)", "fotografía de", "abonnez", "cliquez", "tous droits", "suivez-nous"),
    *("partagez", "publié (?:dans|le|en)", "crédit photo", "abonnieren", "klicken sie", "alle rechte"),
    *("folgen sie", "zuerst erschienen", "foto:", "подпис(?:аться|ывайтесь|ка на)", "нажмите", "все права"),
    *("читайте также", "впервые опубликован", "фото:"),
)
_BIOGRAPHY = re.compile(
    r"^(?:[A-ZÀ-Þ][\w.’'-]+ ){1,4}(?:is|was|are|est|es|ist) (?:an?|the|une?|un|una|eine?|retired|senior|currently|"
    r"professor|editor) (?:\w+[ ,-]+){0,6}?"
    r"(?:writer|author|journalist|professor|editor|novelist|historian|librarian|teacher|poet|scholar|activist|"
    r"lecturer|researcher|columnist|filmmaker|critic|translator|"
    r"reporter|economist|philosopher|escritor\w*|periodista|profesor\w*|historiador\w*|écrivaine?|journaliste|"
    r"professeure?|historienne?|Schriftsteller\w*|Journalist\w*|Historiker\w*|Autorin?)\b"
)

_LONGEST = 700
_SURE = re.compile(
    r"(?:powered by|funciona con|propulsé par|betrieben mit|работает на) [^\s,;]+(?: [^\s,;]+){0,3}[^\s,;.!?]$|"
    r"\(?(?:continued (?:on|from) page|continúa en la página|suite (?:en |à la )?page|fortsetzung auf seite|"
    r"продолжение на стр(?:\.|анице)) ?[A-Z]?\d{1,4}[.)]{0,2}$|"
    r"you(?: are|’re|'re) receiving this (?:e-?mail|newsletter|message)\b|recib(?:e|es) este (?:correo|mensaje) porque|"
    r"vous recevez ce(?:t e-?mail| courriel| message)|sie erhalten diese (?:e-?mail|nachricht)|вы получили это письмо|"
    r"a version of this (?:article|story|essay|review|column) (?:appears|appeared|was published|ran) (?:in|on)\b|"
    r"correction ?: [^\n]{0,400}\b(?:(?:earlier|previous|original) version|(?:article|story|caption|headline) |"
    r"misstated|misspelled|misidentified)",
    re.IGNORECASE,
)
_SURELY = tuple("vpcfbр(пysrвa")
"""The first letters of what ``_SURE`` knows."""


def is_page_notice(text: str) -> bool:
    """Whether a paragraph is nothing but what a page or a letter by mail says of itself, whatever it ends with."""
    return len(text) < _LONGEST and text[:1].lower() in _SURELY and _SURE.match(text) is not None


def is_notice(text: str, folded: str, begun: frozenset[str]) -> bool:
    """Whether the sentence ``text`` is a notice, holds an address or says who the author is.

    ``folded`` is ``text`` casefolded, with straight apostrophes and without opening marks; ``begun`` are its
    ``beginnings``.
    """
    return (
        _FURNITURE.found(folded, begun)
        or (any(map(folded.__contains__, _ADDRESS_MARKS)) and _ADDRESS.search(folded) is not None)
        or _BIOGRAPHY.match(text) is not None
    )
