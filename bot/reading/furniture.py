"""What stands on a page beside the article: captions, share lines, navigation, notices. Kept, never served."""

import re

from bot.model import Kind
from bot.reading.bylines import read_byline
from bot.reading.marks import ends_sentence
from bot.reading.parts import Body

_PICTURE = (
    r"(?:photo(?:graph)?|picture|image|painting|artwork|illustration|drawing|sketch|cover|poster|portrait|screenshot|"
    r"screengrab|map|chart|graph|diagram|logo|meme|cartoon|mural|engraving|woodcut|etching|lithograph|sculpture|"
    r"button|icon|thumbnail|banner|"
    r"foto|fotografía|imagen|ilustración|cuadro|grabado|portada|cartel|photographie|peinture|tableau|gravure|affiche|"
    r"bild|gemälde|zeichnung|abbildung|titelbild|plakat|фото|фотография|картина|рисунок|иллюстрация|обложка|плакат)"
)
_ARTICLE = r"(?:an?\s+|the\s+|una?\s+|un\s+|une\s+|eine?\s+)?"
_CREDIT = re.compile(
    rf"[\[(]?{_PICTURE}s?(?:\s+(?:credit|courtesy|source|by|via|caption|of|from|por|de|par|von))?\s*[:：]\s*\S"
    rf"|[\[(]?{_PICTURE}s?\s+(?:credit|courtesy|by|via|©)\s|[\[(]?(?:credit|image source|source|figure|fig\.|"
    rf"abb\.|图)\s*\d{{0,3}}\s*[:：.]\s*\S",
    re.IGNORECASE,
)
_ALT = re.compile(
    rf"(?:{_ARTICLE}(?:[^\W\d_]+\s+){{0,3}}?{_PICTURE}|front cover|back cover)"
    r"(?:\s+(?:of|shows?|showing|depicts?|depicting|featuring|with|from|that says|by|de|con|que|d’|mit|von|zeigt|"
    r"с|на)\b|\s*$)",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:is|are|was|were|has|had|have|es|son|fue|est|sont|ist|sind|hat)\b", re.IGNORECASE)

_NOTICE = re.compile(
    r"(?:share (?:this|on|via|to)\b|share$|subscribed$|copy link$|"
    r"click (?:here )?to (?:share|email|print)|tweet(?: this)?$|follow us\b|"
    r"like this:?$|loading\.{0,3}…?$|"
    r"subscribe\b|sign up (?:for|to)\b|sign in\b|log ?in\b|log out\b|register$|newsletter\b|join our\b|donate\b|"
    r"support us\b|become a (?:member|patron|subscriber)|"
    r"related(?: posts?| articles?| stories| content| reading)?:?$|read more\b|read next|more from\b|"
    r"you may also like|you might also|recommended(?: for you)?:?$|most (?:read|popular)|trending|"
    r"previous (?:post|article)|next (?:post|article)|older posts|newer posts|leave a (?:comment|reply)|"
    r"(?:\d+ )?comments?(?: \(\d+\)| off.*)?$|\d+ (?:thoughts|responses|replies|comments) (?:on|to)\b|"
    r"no comments|post a comment|reply$|"
    r"filed under|posted in\b|tags?:|tagged\b|categories:|category:|advertisement$|advertising$|sponsored\b|"
    r"skip to\b|menu$|search$|home$|toggle navigation|back to top|"
    r"we use cookies|this (?:site|website) uses cookies|cookie (?:policy|settings|notice)|"
    r"accept (?:all )?cookies|privacy policy|terms of (?:use|service)|"
    r"all rights reserved|copyright\b|©|\(c\) ?\d{4}|creative commons|this work is licensed|published under|"
    r"print this|email this|save as pdf|download (?:pdf|the app|our app)|"
    r"get the .{1,30}\bapp$|get it on\b|available on the app store|download on the app store|open in app|"
    r"compartir (?:en|esto)|suscr[ií]b(?:ete|irse)|artículos relacionados|leer más|deja un comentario|"
    r"todos los derechos reservados|política de (?:cookies|privacidad)|"
    r"partager sur|abonnez-vous|s’abonner|articles (?:liés|similaires)|lire (?:aussi|la suite)|"
    r"laisser un commentaire|tous droits réservés|politique de confidentialité|"
    r"teilen auf|auf .{1,20} teilen|abonnieren|newsletter abonnieren|mehr zum thema|weiterlesen|"
    r"kommentar (?:hinterlassen|schreiben)|alle rechte vorbehalten|datenschutz|"
    r"поделиться|подписаться|подпишитесь|читайте также|читать далее|оставить комментарий|все права защищены|"
    r"похожие (?:статьи|записи)|"
    r"分享到|订阅|相关文章|阅读更多|版权所有|发表评论)",
    re.IGNORECASE,
)
_STORE = re.compile(r"\b(?:app store|google play|play store|ios app|android app)\b", re.IGNORECASE)
_SITES = re.compile(
    r"(?:facebook|twitter|x|instagram|linkedin|reddit|whatsapp|telegram|email|e-mail|print|pinterest|tumblr|"
    r"youtube|tiktok|mastodon|bluesky|vk|weibo|copy link|share|tweet|rss|pocket|flipboard)",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"\d{1,3}[ -]?(?:min(?:ute)?s?|minutos|minuten|мин\.?)\b[ -](?:read|de lectura|de lecture|lesezeit|"
    r"чтения).{0,40}$|(?:reading time|temps de lecture|lesezeit|tiempo de lectura|время чтения)\s?[:：].{1,20}$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w{2,}")
_STEPS = (*"|›»>→•·", "::")
_PATH = re.compile(r"\s*(?:[|›»>→•·]|::)\s*")

_THE_END = re.compile(r"(?:the end|fin|ende|конец|完|-30-)\.?", re.IGNORECASE)

RELATED = re.compile(
    r"(?:related|recommended|more from|read (?:next|more|also)|further reading|you may also|most (?:read|"
    r"popular)|see also|artículos relacionados|lire aussi|mehr zum thema|читайте также|相关文章)",
    re.IGNORECASE,
)


def is_caption(text: str, edge: bool) -> bool:
    """Whether a paragraph captions or describes a picture. Away from the article's edges only a credit is certain."""
    if len(text) > 600:
        return False
    if _CREDIT.match(text):
        return True
    m = _ALT.match(text)
    if m is None:
        return False
    if re.match(rf"an?\s+(?:\w+\s+)?{_PICTURE}\s+(?:shows?|depict|that says|of|with)", text, re.IGNORECASE):
        return edge or _STORE.search(text) is not None
    # A description of a picture has no verb of its own: "Painting of …, marching through …".
    first = text.split(". ")[0]
    return edge and len(text) <= 250 and not _VERB.search(first)


def is_boilerplate(text: str, limit: int) -> bool:
    """Whether a short line belongs to the page and not to the article: sharing, navigation, notices, addresses."""
    if len(text) > max(limit, 160):
        return (
            len(text) < 700
            and re.match(r"we use cookies|this (?:site|website) uses cookies|©|copyright ©", text, re.IGNORECASE)
            is not None
        )
    low = text.lower()
    if (
        ("app" in low or "play" in low)
        and _STORE.search(text)
        and (_ALT.match(text) or _NOTICE.match(text) or not ends_sentence(text))
    ):
        return True
    if _NOTICE.match(text):
        words = text.count(" ") + 1
        # A notice is short; a sentence of the author's that happens to open with such a word is not.
        return words <= 6 or not ends_sentence(text) or "©" in text[:12] or "cookie" in low or "rights reserved" in low
    if _READING_TIME.search(text) and len(text) < 80:
        return True
    if _ADDRESS.fullmatch(text):
        return True
    pieces = [piece for piece in _PATH.split(text) if piece] if any(map(text.__contains__, _STEPS)) else []
    if len(pieces) >= 3 and all(len(piece) <= 30 and not ends_sentence(piece) for piece in pieces):
        return True
    names = [piece for piece in re.split(r"[\s,|·•/]+(?:on |via )?", text) if piece]
    return len(names) >= 2 and all(_SITES.fullmatch(name) for name in names)


def mark_furniture(body: Body) -> None:
    """Settle lines that belong to the page; after "related posts", also the short lines that follow to the end."""
    parts = body.parts
    related = False
    for at, part in enumerate(parts):
        if not part.open:
            continue
        # The very first line may be a title that sounds like a notice, unless another short line follows it.
        first = at == 0 and not (len(parts) > 1 and len(parts[1].text) <= body.short and not body.is_body(parts[1]))
        if not first and is_boilerplate(part.text, body.short) and read_byline(part.text, body) is None:
            part.be(Kind.BOILERPLATE)
            related = RELATED.match(part.text) is not None
        elif at and parts[at - 1].kind is Kind.BOILERPLATE and _SITES.fullmatch(part.text):
            part.be(Kind.BOILERPLATE)  # one of a column of buttons
        elif (at == len(parts) - 1 and _THE_END.fullmatch(part.text)) or (related and _link(body, at)):
            part.be(Kind.BOILERPLATE)


def _link(body: Body, at: int) -> bool:
    """Whether a line after "related posts" is a link: short, like everything below it."""
    return len(body.parts[at].text) <= body.short and at > body.last_long


def mark_captions(body: Body) -> None:
    """Settle captions and descriptions of pictures: credits anywhere, descriptions at the edges of the file."""
    parts = body.parts
    last = max((at for at, part in enumerate(parts) if part.kind is not Kind.BOILERPLATE), default=0)
    for at, part in enumerate(parts):
        if part.open and at and is_caption(part.text, at <= 4 or at >= last - 1):
            part.be(Kind.CAPTION)
