"""Here is one line: does it belong to the page, for sharing, moving about or giving notice?"""

import re

from bot.languages.patterns import Openers, spread
from bot.reading.lines.caption import ALT, names_store
from bot.reading.lines.marks import ends_sentence
from bot.reading.lines.notice import is_page_notice

SITES = frozenset(
    [
        *("facebook", "twitter", "x", "instagram", "linkedin", "reddit", "whatsapp", "telegram", "email", "e-mail"),
        *("print", "pinterest", "tumblr", "youtube", "tiktok", "mastodon", "bluesky", "vk", "weibo", "copy link"),
        *("share", "tweet", "rss", "pocket", "flipboard"),
    ]
)
"""Names of sites and of the buttons that lead there, casefolded."""
_NOTICE = Openers(
    *(r"share (?:this|on|via|to)\b", "share$", "subscribed$", "copy link$", "tweet(?: this)?$", r"follow us\b"),
    *("click (?:here )?to (?:share|email|print)", "like this:?$", r"loading\.{0,3}…?$"),
    *(r"subscribe\b", r"sign up (?:for|to)\b", r"sign in\b", r"log ?in\b", r"log out\b", "register$"),
    *(r"newsletter\b", r"join our\b", r"donate\b", r"support us\b", "become a (?:member|patron|subscriber)"),
    *("related(?: posts?| articles?| stories| content| reading)?:?$", r"read more\b", "read next", r"more from\b"),
    *("you may also like", "you might also", "recommended(?: for you)?:?$", "most (?:read|popular)", "trending"),
    *("previous (?:post|article)", "next (?:post|article)", "older posts", "newer posts", "leave a (?:comment|reply)"),
    *(r"comments?(?: \(\d+\)| off.*)?$", "no comments", "post a comment", "reply$"),
    r"home\s+(?:about|blog|news|archives?|contact|shop|articles|posts)\b",
    *("filed under", r"posted in\b", "tags?:", r"tagged\b", "categories:", "category:", "advertisement$"),
    *("advertising$", r"sponsored\b", r"skip to\b", "menu$", "search$", "home$", "toggle navigation", "back to top"),
    *("we use cookies", "this (?:site|website) uses cookies", "cookie (?:policy|settings|notice)"),
    *("accept (?:all )?cookies", "privacy policy", "terms of (?:use|service)"),
    *("all rights reserved", r"copyright\b", "©", "creative commons", "this work is licensed", "published under"),
    *("print this", "email this", "save as pdf", "download (?:pdf|the app|our app)"),
    *(r"get the .{1,30}\bapp$", r"get it on\b", "available on the app store", "download on the app store"),
    *("open in app", "compartir (?:en|esto)", "suscr[ií]b(?:ete|irse)", "artículos relacionados", "leer más"),
    *("deja un comentario", "todos los derechos reservados", "política de (?:cookies|privacidad)"),
    *("partager sur", "abonnez-vous", "s’abonner", "articles (?:liés|similaires)", "lire (?:aussi|la suite)"),
    *("laisser un commentaire", "tous droits réservés", "politique de confidentialité"),
    *("teilen auf", "auf .{1,20} teilen", "abonnieren", "newsletter abonnieren", "mehr zum thema", "weiterlesen"),
    *("kommentar (?:hinterlassen|schreiben)", "alle rechte vorbehalten", "datenschutz"),
    *("поделиться", "подписаться", "подпишитесь", "читайте также", "читать далее", "оставить комментарий"),
    *("все права защищены", "похожие (?:статьи|записи)"),
    *(
        "listen to (?:this|the) (?:article|story|episode)",
        r"continue reading\b",
        "your email address will not be published",
    ),
    *("enter your e-?mail", r"related\s?:\s", r"keywords?\s?:", r"key words\s?:", r"palabras clave\s?:"),
    *(r"mots[- ]clés\s?:", r"schlagw(?:ort|örter)e?\s?:", r"schlüsselw(?:ort|örter)e?\s?:", r"ключевые слова\s?:"),
    *(r"关键词\s?[:：]", r"lea también\b", r"lee también\b", r"à lire\b", r"lesen sie auch\b"),
    *("publicidad$", "publicité$", "anzeige$", "werbung$", "реклама$", "广告$", "temas relacionados:?$", "compartir$"),
    *(r"comentarios?(?: \(\d+\))?$", r"commentaires?(?: \(\d+\))?$", "подписывайтесь"),
    *("for immediate release$", r"contact\s?:", r"media contacts?\s?:", r"press contacts?\s?:"),
    *spread("view read open", r" (?:this|the) (?:e-?mail|message|newsletter) in (?:your|a|the) "),
    *("you are receiving this (?:e-?mail|message|newsletter)", "powered by (?:wordpress|blogger|ghost|drupal)$"),
    *("分享到", "订阅", "相关文章", "阅读更多", "版权所有", "发表评论"),
    others={
        "0123456789": r"\d+ (?:comments?(?: \(\d+\)| off.*)?$|(?:thoughts|responses|replies|comments) (?:on|to)\b)",
        "(": r"\(c\) ?\d{4}",
    },
)
_SITE = Openers(*SITES)
_READING_TIME = re.compile(
    r"\d{1,3}[ -]?(?:min(?:ute)?s?|minutos|minuten|мин\.?)\b[ -](?:read|de lectura|de lecture|lesezeit|"
    r"чтения).{0,40}$|(?:reading time|temps de lecture|lesezeit|tiempo de lectura|время чтения)\s?[:：].{1,20}$",
    re.IGNORECASE,
)
_COOKIES = Openers("we use cookies", "this (?:site|website) uses cookies", "©", "copyright ©")
_ASKED = re.compile(
    r"[.?!…] (?:please )?(?:subscribe(?: (?:to|now|today|here)\b[^.?!]{0,60})?|"
    r"sign up (?:for|to) (?:our|the|my)\b[^.?!]{0,60}|follow us\b[^.?!]{0,60})[.!]?$",
    re.IGNORECASE,
)
_ARROWS = frozenset("←→↑↓⇐⇒◀▶")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w{2,}")
_STEP = re.compile(r"[|›»>→•·]|::")
RELATED = re.compile(
    r"(?:related|recommended|more from|read (?:next|more|also)|further reading|you may also|most (?:read|"
    r"popular)|leave a (?:reply|comment)|see also|"
    r"artículos relacionados|lire aussi|mehr zum thema|читайте также|相关文章)",
    re.IGNORECASE,
)
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
        return words <= 6 or not ends_sentence(text) or "©" in text[:12] or "cookie" in low or "rights reserved" in low
    if len(text) <= 100 and (text[0] in _ARROWS or text[-1] in _ARROWS):
        return True
    if ("subscr" in low or "sign up" in low or "follow us" in low) and _ASKED.search(text):
        return True
    spoken_of = "read" in low or "lect" in low or "lesezeit" in low or "чтения" in low
    if spoken_of and len(text) < 80 and _READING_TIME.search(text):
        return True
    if ("@" in text or text.startswith(("http", "www."))) and _ADDRESS.fullmatch(text):
        return True
    if _STEP.search(text):
        pieces = list(filter(None, map(str.strip, _STEP.split(text))))
        if len(pieces) >= 3 and all(len(piece) <= 30 and not ends_sentence(piece) for piece in pieces):
            return True
    return (_SITE.match(text) is not None or not text[0].isalnum()) and _names_sites(text)


def _names_sites(text: str) -> bool:
    """Whether a line is a row of buttons: nothing but two or more names of sites."""
    names = [piece for piece in re.split(r"[\s,|·•/]+(?:on |via )?", text) if piece]
    return len(names) >= 2 and SITES.issuperset(map(str.casefold, names))
