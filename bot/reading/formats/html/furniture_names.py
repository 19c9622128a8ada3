"""What the class, id and role of an element say of it: part of the site, a caption, or a mere wrapper."""

import re
from functools import lru_cache

from bot.reading.formats.html.elements import Element
from bot.reading.formats.html.nesting import named

OUT_ROLES = named("navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist alert status")
ASIDE_ROLES = named("complementary note doc-noteref doc-backlink")
NOTE_ROLES = named("doc-footnote doc-footnotes doc-endnote doc-endnotes")
HIDDEN_CLASSES = named("sr-only screen-reader-text visually-hidden assistive-text d-none hidden mw-jump-link")
NOISE_WORDS = named(
    "share sharing sharedaddy addtoany social related relatedposts recommended recommendations cookie cookies consent "
    "gdpr newsletter subscribe subscription signup promo promotion advert advertisement ads sponsored breadcrumb "
    "breadcrumbs pagination pager pagenav prevnext navbar nav navigation "
    "navheader navfooter navlinks docnav topnav sitenav menu toolbar sidebar widget widgets comment "
    "comments disqus respond tags tagcloud categories paywall popup modal banner print toc tableofcontents skip"
)
"""Words of names that call an element noise where it is short or full of links."""

NOTES = named("footnote footnotes endnote endnotes")
REFERENCES = named("references reflist")
ABOUT_AUTHOR = named("byline author bio vcard authorbox dateline timestamp published postmeta entrymeta meta")

_COMMENTS = re.compile(
    r"(?:[a-z]+-)?comments?-?(?:list|area|section|form|respond|wrapper|container|box|block|body|content|thread|\d+)|"
    r"(?:[a-z]+-)?comments|respond|disqus-thread|kommentare|commentaires|comentarios|komentarze"
)
_SITE = re.compile(
    r"(?:^|-)(?:related|relacionad|verwandt|recommend|recirc|nextstory|next-(?:post|article|story|prev)|prev(?:ious)?-next|post-nav|read-?more|"
    r"read-?also|lee-tambien|leer-mas|mehr-zum|zobacz|outbrain|taboola|plista|most-?(?:read|popular|viewed)|popular-?posts|"
    r"trending|meistgelesen|newsletter|subscri(?:be|ption)|sharedaddy|share-?(?:bar|box|buttons?|this|tools|links)|sharing|"
    r"addthis|cookie|borlabs|gdpr|consent|advert|ad-?(?:slot|container|wrapper|unit|box)|sponsor|affiliate|disclosure|"
    r"donat(?:e|ion)|spenden|support-(?:us|pay|box|banner)|comment-?(?:chatter|polic|rules|notice|guideline)|upsell|about-author|author-?(?:bio|box|info|card|profile)|bio-?box|contrib(?:utor)?-(?:bio|about|info)|"
    r"breadcrumbs?|crumbs?|tag-?(?:cloud|list)|topictags|post-tags|entry-(?:tags|utility)|wp-embedded-content|"
    r"embed(?:ded)?-article|inline-?(?:teaser|textbox|related)|link-?box|trust-badge|community-notice|back-?to-?top|"
    r"(?<![a-z-])modal(?:-|$)|(?:^|-)cta(?:-|$)|scroll-?top|app-(?:section|promo|banner|download|store)|push-?layer|interstitial|abh-box|messenger|noprint|no-print|print-none|hidden-print|nocontent|jp-relatedposts|user-info|site-footer)"
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a word begins in ``imageCaption``."""

_COLUMN = re.compile(
    r"(?:(?!with-|no-|has-|and-)[a-z]+-){0,2}(?:sidebar|side-bar|aside|navigation)s?"
    r"(?:-(?:left|right|first|second|inner|content|primary|secondary|widgets?|(?:[a-z]{1,3})?\d+))*"
)
_FOOT = re.compile(r"(?!.*quote)(?:[a-z]+-){0,2}footer(?:-[a-z\d]+){0,2}")
_TEASER = re.compile(r"(?:^|-)(?:teaser|promo|callout|snippet|article-tile)(?:-|s?$)")
_CAPTION = re.compile(
    r"(?:^|-)(?:(?:thumb|fig|figure)?captions?|credits?|copyright|(?:image|img|photo|picture|bild|foto)-?"
    r"(?:description|annotation|caption|credits?|source|text|info)|bildunterschrift|bildnachweis|photographer)(?:-|$)"
)
_LONG_CAPTION = re.compile(r"(?:^|-)captions?(?:-\d+|-text)?$")
_GALLERY = re.compile(r"(?:^|-)(?:gallery|galerie|galeria|slideshow|carousel|fotostrecke|bilderstrecke)(?:-|$)")
_KEPT = 4096
_LONGEST = 400
"""How many verdicts on names are kept, and the most characters of an element's names that are looked at."""

_ONLY_MENTIONS = named("has with no not without is layout template single page body col js show hide open")
"""Words that open the names of wrappers: ``with-sidebar`` is no sidebar."""


def names_of(element: Element) -> tuple[str, ...]:
    """The names of class and id in one spelling, without those of wrappers.

    ``comment_list`` is ``comment-list``, and ``imageCaption`` ``image-caption``.
    """
    attributes = element.attributes
    given = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return _names(given[:_LONGEST]) if len(given) > 1 else ()


@lru_cache(_KEPT)
def _names(given: str) -> tuple[str, ...]:
    # In forums the first comment is the article, and its parts are called CommentText.
    parted = given if "omment" in given else _HUMP.sub("-", given)
    found = parted.lower().replace("_", "-").replace("--", "-").split()
    return tuple(name for name in found if name.partition("-")[0] not in _ONLY_MENTIONS)


@lru_cache(_KEPT)
def words_in_names(names: tuple[str, ...]) -> frozenset[str]:
    """The words of names: ``post-meta`` gives ``post`` and ``meta``."""
    return frozenset(word for name in names for word in name.split("-"))


@lru_cache(_KEPT)
def calls_comments(names: tuple[str, ...]) -> bool:
    """Whether names are those of what readers wrote under an article."""
    return any(map(_COMMENTS.fullmatch, names))


@lru_cache(_KEPT)
def calls_site(names: tuple[str, ...]) -> bool:
    """Whether names are those of a part of the site, however long it is: related articles, a box to subscribe."""
    return calls_column(names) or any(map(_SITE.search, names))


@lru_cache(_KEPT)
def calls_column(names: tuple[str, ...]) -> bool:
    """Whether names are those of a column beside the article."""
    return any(map(_COLUMN.fullmatch, names))


@lru_cache(_KEPT)
def calls_foot(names: tuple[str, ...]) -> bool:
    """Whether names are those of the foot of a page or article; that of a quotation says whose it is."""
    return any(map(_FOOT.fullmatch, names))


@lru_cache(_KEPT)
def calls_teaser(names: tuple[str, ...]) -> bool:
    """Whether names are those of the announcement of another article; the lead of an article is called so as well."""
    return any(map(_TEASER.search, names))


@lru_cache(_KEPT)
def calls_gallery(names: tuple[str, ...]) -> bool:
    """Whether names are those of a series of pictures to leaf through."""
    return any(map(_GALLERY.search, names))


@lru_cache(_KEPT)
def calls_caption(names: tuple[str, ...]) -> bool:
    """Whether names are those of what stands beside a picture."""
    return any(map(_CAPTION.search, names))


@lru_cache(_KEPT)
def calls_long_caption(names: tuple[str, ...]) -> bool:
    """Whether names are surely those of what is written below a picture, however long it is."""
    return any(map(_LONG_CAPTION.search, names))
