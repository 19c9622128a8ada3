"""What stands on a page beside the article: captions, share lines, navigation, notices. Kept, never served."""

import re

from bot.languages.patterns import Openers, spread
from bot.model import Kind
from bot.reading.lines.byline import read_byline
from bot.reading.lines.marks import ends_sentence
from bot.reading.lines.notice import is_page_notice
from bot.reading.lines.numbering import is_number
from bot.reading.manuscript import Body, Role
from bot.reading.people.names import is_name
from bot.reading.structure.datelines import date_line

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
_ALT = re.compile(
    rf"(?:{_ARTICLE}(?:[^\W\d_]++\s++){{0,3}}?{_PICTURE}|front cover|back cover)"
    r"(?:\s+(?:of|shows?|showing|depicts?|depicting|featuring|with|from|that says|by|de|con|que|d’|mit|von|zeigt|"
    r"с|на)\b|\s*$)",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:©\s?)?(?:getty(?: images)?|reuters|afp|dpa|shutterstock|alamy|istock|unsplash|pixabay|wikimedia(?: commons)?)"
    r"(?:\s?[/,|]\s?[^\W\d_][\w .-]{1,40})?",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:is|are|was|were|has|had|have|es|son|fue|est|sont|ist|sind|hat)\b", re.IGNORECASE)

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
_STORE = re.compile(r"\b(?:app store|google play|play store|ios app|android app)\b", re.IGNORECASE)
_SITES = frozenset(
    [
        *("facebook", "twitter", "x", "instagram", "linkedin", "reddit", "whatsapp", "telegram", "email", "e-mail"),
        *("print", "pinterest", "tumblr", "youtube", "tiktok", "mastodon", "bluesky", "vk", "weibo", "copy link"),
        *("share", "tweet", "rss", "pocket", "flipboard"),
    ]
)
_SITE = Openers(*_SITES)
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

_THE_END = re.compile(r"(?:the end|fin|ende|конец|完|-30-)\.?", re.IGNORECASE)

_MENU = 3
_BUTTON = 20
"""How many lines a menu has at least, and the most characters of one."""

RELATED = re.compile(
    r"(?:related|recommended|more from|read (?:next|more|also)|further reading|you may also|most (?:read|"
    r"popular)|leave a (?:reply|comment)|see also|"
    r"artículos relacionados|lire aussi|mehr zum thema|читайте также|相关文章)",
    re.IGNORECASE,
)


def is_caption(text: str, edge: bool) -> bool:
    """Whether a paragraph captions or describes a picture. Away from the article's edges only a credit is certain."""
    if len(text) > 600:
        return False
    if _CREDIT.match(text) or (text[-1] in ")]." and _CREDITED.search(text, max(0, len(text) - 120))):
        return True
    if len(text) <= 80 and _AGENCY.fullmatch(text):
        return True
    if (not edge and not _names_store(text, text.lower())) or _ALT.match(text) is None:
        return False
    if re.match(rf"an?\s++(?:\w++\s++)?{_PICTURE}\s+(?:shows?|depict|that says|of|with)", text, re.IGNORECASE):
        return edge or _STORE.search(text) is not None
    # A description of a picture has no verb of its own: "Painting of …, marching through …".
    first = text.split(". ")[0]
    return edge and len(text) <= 250 and not _VERB.search(first)


def _names_store(text: str, low: str) -> bool:
    """Whether a text names a shop for programs; ``low`` is the text in small letters."""
    return ("app" in low or "play" in low) and _STORE.search(text) is not None


def is_boilerplate(text: str, limit: int) -> bool:
    """Whether a short line belongs to the page and not to the article: sharing, navigation, notices, addresses."""
    if is_page_notice(text):
        return True
    if len(text) > 160 and len(text) > limit:
        return len(text) < 700 and _COOKIES.match(text) is not None
    low = text.lower()
    if _names_store(text, low) and (_ALT.match(text) or _NOTICE.match(text) or not ends_sentence(text)):
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
    return len(names) >= 2 and _SITES.issuperset(map(str.casefold, names))


def mark_furniture(body: Body) -> None:
    """Settle lines that belong to the page; after "related posts", also the short lines that follow to the end."""
    parts = body.parts
    short = body.short
    related = begun = False
    for part in parts[: _menu(body)]:
        part.be(Kind.BOILERPLATE)
    # The very first line may be a title that sounds like a notice, unless another short line follows it.
    titled = not (len(parts) > 1 and len(parts[1].text) <= short and not body.is_body(parts[1]))
    for at, part in enumerate(parts):
        if not part.open:
            continue
        text = part.text
        if is_boilerplate(text, short) and not (at == 0 and titled) and read_byline(text, body) is None:
            part.be(Kind.BOILERPLATE)
            related = RELATED.match(text) is not None
        elif at and parts[at - 1].kind is Kind.BOILERPLATE and text.casefold() in _SITES:
            part.be(Kind.BOILERPLATE)  # one of a column of buttons
        elif (
            (_below_notice(body, at) if begun else _in_menu(body, at))
            or (at == len(parts) - 1 and _THE_END.fullmatch(text))
            or (related and _link(body, at))
        ):
            part.be(Kind.BOILERPLATE)
        else:
            begun = begun or len(text) > short


def _below_notice(body: Body, at: int) -> bool:
    """Whether a short line stands directly under a notice, in a file whose paragraphs have blank lines between them."""
    part, above = body.parts[at], body.parts[at - 1]
    if above.kind is not Kind.BOILERPLATE or part.block.gap or not body.usual_gap:
        return False
    if len(part.text) > max(body.short, body.usual_length // 2):
        return False
    return above.role is Role.BODY and part.rank is None and read_byline(part.text, body) is None


def _menu(body: Body) -> int:
    """How many lines at the very top are a page's menu: three words or more in a column, none of them the text's.

    A line of several words that is no date and no byline must follow, to be the title.
    """
    parts = body.parts
    end = next((at for at, part in enumerate(parts[1:], 1) if part.block.gap), len(parts))
    if end < _MENU or not body.usual_gap or end == len(parts):
        return 0
    for part in parts[:end]:
        words = part.text.split()
        if len(part.text) > _BUTTON or len(words) > 2 or ends_sentence(part.text) or date_line(part.text) is not None:
            return 0
        if not part.open or any(map(body.common, words)) or (len(words) == 2 and is_name(part.text, 2)):
            return 0
    below = next((part for part in parts[end : end + 4] if not is_boilerplate(part.text, body.short)), None)
    if below is None or not len(below.text.split()) > 2 or len(below.text) > body.short:
        return 0
    return 0 if date_line(below.text) is not None or read_byline(below.text, body) is not None else end


def _in_menu(body: Body, at: int) -> bool:
    """Whether one or two words under a button at the head are another button; the last line of all may be the title."""
    parts = body.parts
    part = parts[at]
    if not at or parts[at - 1].kind is not Kind.BOILERPLATE or part.block.gap or not body.usual_gap:
        return False
    if len(part.text) > _BUTTON or part.text.count(" ") > 1 or ends_sentence(part.text):
        return False
    below = parts[at + 1] if at + 1 < len(parts) else None
    if below is None or len(below.text) > body.short or read_byline(below.text, body) is not None:
        return False
    return below.block.gap == 0 or date_line(below.text) is None


def _link(body: Body, at: int) -> bool:
    """Whether a line after "related posts" is a link: short, like everything below it."""
    return len(body.parts[at].text) <= body.short and at > body.last_long


def mark_captions(body: Body) -> None:
    """Settle captions and descriptions of pictures: credits anywhere, descriptions at the edges of the file."""
    parts = body.parts
    last = next((at for at in range(len(parts) - 1, 0, -1) if parts[at].kind is not Kind.BOILERPLATE), 0)
    for at, part in enumerate(parts):
        if part.open and at and is_caption(part.text, at <= 4 or at >= last - 1):
            if part.block.gap == 0 and is_number(parts[at - 1].text):
                continue  # "The Map" below "Chapter 2"
            part.be(Kind.CAPTION)
