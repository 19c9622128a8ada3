"""Here is one line: does it belong to the page, for sharing, moving about or giving notice?"""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import LinePatterns, any_of
from bot.reading.lines.caption import ALT, names_store
from bot.reading.lines.date import iso_of
from bot.reading.lines.marks import ends_sentence
from bot.reading.lines.notice import is_page_notice

_WORDS: Final = everywhere().page
SITES = _WORDS.buttons | frozenset(
    [
        *("facebook", "twitter", "x", "instagram", "linkedin", "reddit", "whatsapp", "telegram", "pinterest"),
        *("tumblr", "youtube", "tiktok", "mastodon", "bluesky", "vk", "weibo", "rss", "pocket", "flipboard"),
    ]
)
"""Names of sites and of the buttons that lead there, casefolded."""
_NOTICE = LinePatterns(
    "©", *_WORDS.notices, others={"0123456789": rf"\d+ (?:{'|'.join(_WORDS.counted)})", "(": r"\(c\) ?\d{4}"}
)
_SITE = LinePatterns(*SITES)
_BETWEEN_SITES = re.compile(rf"[\s,|·•/]+(?:{any_of(_WORDS.via)} )?")
_READING_TIME = re.compile(
    rf"\d{{1,3}}[ -]?(?:{'|'.join(_WORDS.reading_minutes)}).{{0,40}}$|"
    rf"(?:{'|'.join(_WORDS.reading_time)})(?:\s?[:：]|\s(?=\d)).{{1,20}}$",
    re.IGNORECASE,
)
_COOKIES = LinePatterns("©", *_WORDS.cookies)
_ASKED = re.compile(rf"[.?!…] (?:{'|'.join(_WORDS.asks)})[.!]?$", re.IGNORECASE)
_ARROWS = frozenset("←→↑↓⇐⇒◀▶")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w{2,}")
_STEP = re.compile(r"[|›»>→•·:](?:(?<!:)|:)")  # any of these, and two colons: one set is found soonest
RELATED = re.compile("|".join(_WORDS.related), re.IGNORECASE)
"""What stands over links to other articles."""


def is_boilerplate(text: str, limit: int) -> bool:
    """Whether a short line belongs to the page and not to the article: sharing, navigation, notices, addresses."""
    if is_page_notice(text):
        return True
    if len(text) > 160 and len(text) > limit:
        return len(text) < 700 and _COOKIES.match(text) is not None
    low = text.lower()
    if names_store(text, low) and (ALT.match(text) or _NOTICE.match(text) or not ends_sentence(text)):
        return True
    if _NOTICE.match(text):
        words = text.count(" ") + 1
        # A notice is short; a sentence of the author's that happens to open with such a word is not.
        return words <= 6 or not ends_sentence(text) or "©" in text[:12] or "cookie" in low or _holds_rights(low)
    if len(text) <= 100 and (text[0] in _ARROWS or text[-1] in _ARROWS):
        return True
    if any(map(low.__contains__, _WORDS.asking)) and _ASKED.search(text):
        return True
    if len(text) < 80 and _READING_TIME.search(text):
        return True
    if ("@" in text or text.startswith(("http", "www."))) and _ADDRESS.fullmatch(text):
        return True
    if _STEP.search(text):
        pieces = list(filter(None, map(str.strip, _STEP.split(text))))
        if len(pieces) >= 3 and all(len(piece) <= 30 and not ends_sentence(piece) for piece in pieces):
            return iso_of(pieces[-1]) is None  # "Ada Lin | The Quay | 5 May 2021" is no way through a site
    return (_SITE.match(text) is not None or not text[0].isalnum()) and _names_sites(text)


def _holds_rights(low: str) -> bool:
    return any(map(low.__contains__, _WORDS.rights))


def _names_sites(text: str) -> bool:
    """Whether a line is a row of buttons: nothing but two or more names of sites."""
    names = [piece for piece in _BETWEEN_SITES.split(text) if piece]
    return len(names) >= 2 and SITES.issuperset(map(str.casefold, names))
