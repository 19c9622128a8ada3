"""Here is one paragraph: does it caption or describe a picture?"""

import re

from bot.languages.patterns import Openers, spread

_PICTURES = (
    *("photo(?:graph)?", "picture", "image", "painting", "artwork", "illustration", "drawing", "sketch", "cover"),
    *("poster", "portrait", "screenshot", "screengrab", "map", "chart", "graph", "diagram", "logo", "meme", "cartoon"),
    *("mural", "engraving", "woodcut", "etching", "lithograph", "sculpture", "button", "icon", "thumbnail", "banner"),
    *("foto", "fotografía", "imagen", "ilustración", "cuadro", "grabado", "portada", "cartel", "photographie"),
    *("peinture", "tableau", "gravure", "affiche", "bild", "gemälde", "zeichnung", "abbildung", "titelbild", "plakat"),
    *("фото", "фотография", "картина", "рисунок", "иллюстрация", "обложка", "плакат"),
)
_PICTURE = f"(?:{'|'.join(_PICTURES)})"
_ARTICLE = r"(?:an?\s++|the\s++|una?\s++|un\s++|une\s++|eine?\s++)?"
ALT = re.compile(
    rf"(?:{_ARTICLE}(?:[^\W\d_]++\s++){{0,3}}?{_PICTURE}|front cover|back cover)"
    r"(?:\s+(?:of|shows?|showing|depicts?|depicting|featuring|with|from|that says|by|de|con|que|d’|mit|von|zeigt|"
    r"с|на)\b|\s*$)",
    re.IGNORECASE,
)
"""The opening of a description of a picture ("Painting of …")."""
_STORE = re.compile(r"\b(?:app store|google play|play store|ios app|android app)\b", re.IGNORECASE)
_CREDIT = Openers(
    *spread(_PICTURES, r"s?(?:\s+(?:credit|courtesy|source|by|via|caption|of|from|por|de|par|von))?\s*[:：]\s*\S"),
    *spread(_PICTURES, r"s?\s+(?:credit|courtesy|by|via|©)\s"),
    *spread(
        (
            "credit",
            "image source",
            "source",
            "quelle",
            "fuente",
            "источник",
            "来源",
            "figure",
            r"fig\.",
            r"abb\.",
            "图",
        ),
        r"\s*+(?:\d{1,3}\s*+)?[:：.]\s*+\S",
    ),
    *spread(("table", "tabla", "tabelle", "tableau", "таблица", r"рис\.", "表"), r"\s?\d{1,3}\s?[:：.]\s*\S"),
    signs="[(",
    most=1,
)
_CREDITED = re.compile(
    rf"[\[(]\s?{_PICTURE}s?(?:\s(?:credit|courtesy|by|via|de|par|von))?\s?[:：]\s?[^\n()\[\]]{{2,80}}[)\]]\.?$",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:©\s?)?(?:getty(?: images)?|reuters|afp|dpa|shutterstock|alamy|istock|unsplash|pixabay|wikimedia(?: commons)?)"
    r"(?:\s?[/,|]\s?[^\W\d_][\w .-]{1,40})?",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:is|are|was|were|has|had|have|es|son|fue|est|sont|ist|sind|hat)\b", re.IGNORECASE)


def is_caption(text: str, edge: bool) -> bool:
    """Whether a paragraph captions or describes a picture. Away from the article's edges only a credit is certain."""
    if len(text) > 600:
        return False
    if _CREDIT.match(text) or (text[-1] in ")]." and _CREDITED.search(text, max(0, len(text) - 120))):
        return True
    if len(text) <= 80 and _AGENCY.fullmatch(text):
        return True
    if (not edge and not names_store(text, text.lower())) or ALT.match(text) is None:
        return False
    if re.match(rf"an?\s++(?:\w++\s++)?{_PICTURE}\s+(?:shows?|depict|that says|of|with)", text, re.IGNORECASE):
        return edge or _STORE.search(text) is not None
    # A description of a picture has no verb of its own: "Painting of …, marching through …".
    first = text.split(". ")[0]
    return edge and len(text) <= 250 and not _VERB.search(first)


def names_store(text: str, low: str) -> bool:
    """Whether a text names a shop for programs; ``low`` is the text in small letters."""
    return ("app" in low or "play" in low) and _STORE.search(text) is not None
