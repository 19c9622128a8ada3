"""What a web page says about itself in its head: title, authors, date, link, language, publication."""

import html as entities
import re
from dataclasses import dataclass, replace
from datetime import date as calendar_date

from bot.reading.document import Statement
from bot.reading.formats.html.bylines import authors_shown
from bot.reading.formats.html.days import day_in_address, day_of, day_shown, language_of_figures
from bot.reading.formats.html.elements import Element
from bot.reading.formats.html.linked_data import Described, described
from bot.reading.formats.html.links import domain_of
from bot.reading.formats.html.office_page import title_of_file
from bot.reading.formats.html.own_announcement import announced_day
from bot.reading.lines.page_author import authors_named
from bot.reading.lines.white_space import one_line

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}")
_TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_AUTHORS = (
    "citation_author", "author", "article:author", "article:author_name", "dc.creator", "dc.creator.personalname",
    "dcterms.creator", "parsely-author", "sailthru.author", "byl", "creator", "cxenseparse:author", "authors",
)  # fmt: skip
_DAYS = (
    "article:published_time", "datepublished", "citation_publication_date", "citation_online_date", "citation_date",
    "og:published_time", "article:published", "article.published", "og:article:published_time", "publishdate",
    "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "bt:pubdate",
    "originalpublicationdate", "article_date_original", "shareaholic:article_published_time",
    "cxenseparse:recs:publishtime", "article:post_date",
)  # fmt: skip
_WEAK_DAYS = (
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "date",
    "pubdate", "displaydate", "date.release", "datecreated", "creation_date", "created", "ptime",
)  # fmt: skip
_NAMED_DAY = re.compile(
    r"pub(?:li(?:sh(?:ed)?|cation))?[-_.]?(?:date|time|on\b)|first[-_.]?published|release[-_.]?date|(?:^|[.:])published$"
)
_NAMED_CHANGE = re.compile(r"modif|updat|revis|expir|last|end")
"""Meta elements that give the day of publication, others that often give the day of a change, and any called so."""

_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • ", "_")
_MOST_VALUES = 50
_OF_LIBRARY = re.compile(
    r"(?:the )?project gutenberg e-?(?:text|book) of (.{1,200}?)(?:, by .{2,80})?\.?", re.IGNORECASE
)
"""The name of a page that holds a book of a digital library."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page says. ``houses`` are names of its site and publisher, which are no persons'.

    ``metas`` are the values of its meta elements by name, ``data`` what its JSON-LD says.
    """

    stated: Statement
    houses: tuple[str, ...]
    metas: dict[str, list[str]]
    data: Described

    @property
    def of_one_article(self) -> bool:
        """Whether the page says that it is one article, whatever else it shows."""
        kind = (self.metas.get("og:type") or [""])[0].lower()
        return kind.endswith("article") or "article:published_time" in self.metas or self.data.is_article


def head_of(html: Element) -> Head:
    """What the head of a page says, but for authors and date, which ``facts_of`` compares with what the page shows.

    Of the title in order: JSON-LD of an article, Open Graph and other meta elements, then ``<title>``.
    """
    metas: dict[str, list[str]] = {}
    canonical = title = None
    scripts: list[str] = []
    for element in html.within():
        attributes = element.attributes
        if element.tag == "meta":
            name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
            value = one_line(entities.unescape(attributes.get("content", "")))
            if name and value and len(values := metas.setdefault(name, [])) < _MOST_VALUES:
                values.append(value)
        elif (element.tag == "link" or "p-canonical" in attributes.get("class", "")) and _is_own_link(element):
            canonical = canonical or _link(attributes.get("href", ""))
        elif element.tag == "title" and title is None:
            title = title_of_file(one_line("".join(c for c in element.children if isinstance(c, str))) or None)
        elif element.tag == "script" and attributes.get("type", "").lower().startswith("application/ld+json"):
            scripts.append("".join(c for c in element.children if isinstance(c, str)))
    data = described(scripts)
    if title is not None and (book := _OF_LIBRARY.fullmatch(title)) is not None:
        title = book[1]
    site = _first(metas, "og:site_name") or data.publisher
    url = canonical or _link(_first(metas, "og:url") or "")
    domain = domain_of(url) if url else ""
    names = (site, data.publisher, _first(metas, "application-name"), domain, domain.partition(".")[0])
    stated = Statement(
        title=_without_site(data.headline or _first(metas, *_TITLES) or title, site),
        publication=site,
        url=url,
        language=_language(
            html.attributes.get("lang") or html.attributes.get("xml:lang") or _first(metas, "og:locale")
        ),
    )
    houses = dict.fromkeys(name for name in names if name and name != data.owner)
    return Head(stated, tuple(houses), metas, data)


def _is_own_link(link: Element) -> bool:
    """Whether a link leads to the page itself: so says the head, and the foot of a story exported from Medium."""
    if link.tag == "a":
        return "p-canonical" in link.attributes.get("class", "").split()
    return "canonical" in link.attributes.get("rel", "").lower().split()


def facts_of(head: Head, body: Element, part: Element, title: Element | None) -> Statement:
    """``head.stated`` with the authors and the date of the article read from ``part`` under the heading ``title``.

    Persons named in JSON-LD win, then a byline that is shown, then meta elements. A day that the data gives wins;
    it stands as it is printed where the page prints the same day.
    """
    language = language_of_figures(head.stated.language, _first(head.metas, "og:locale"), head.stated.url)
    shown = day_shown(body, title, part, language)
    strong = day_of(head.data.published) or _day(head, _DAYS)
    weak = _day(head, _WEAK_DAYS) or _day(head, tuple(filter(_names_day, head.metas)))
    if strong is not None and shown is not None and shown.sure and not shown.changed and _neighbours(strong, shown.iso):
        day = shown.iso  # the same moment in another zone
    elif strong is not None:
        day = strong
    elif shown is not None and (shown.sure or weak is None) and not (shown.changed and weak is not None):
        day = shown.iso
    else:
        day = weak or day_in_address(head.stated.url) or ""
        if not day:
            addresses = frozenset((head.stated.url or "", *head.metas.get("og:url", ())))
            day = announced_day(body, title, addresses, language) or ""
    date = day or None
    if shown is not None and shown.iso == day and day_of(shown.printed) == day:
        date = shown.printed
    return replace(head.stated, authors=_authors(head, body, part, title), date=date)


def _day(head: Head, names: tuple[str, ...]) -> str | None:
    return next((day for name in names for value in head.metas.get(name, ()) if (day := day_of(value))), None)


def _names_day(name: str) -> bool:
    """Whether a meta element that is on no list is named as the day of publication."""
    return _NAMED_DAY.search(name) is not None and _NAMED_CHANGE.search(name) is None


def _neighbours(one: str, two: str) -> bool:
    return abs((calendar_date.fromisoformat(one) - calendar_date.fromisoformat(two)).days) <= 1


def _authors(head: Head, body: Element, part: Element, title: Element | None) -> tuple[str, ...]:
    told, sure = _persons(head.data.authors, head.houses)
    shown, seen = authors_shown(body, title, part, head.houses)
    if sure and (not seen or set(shown) & set(told)):
        found, whole = _persons(head.metas.get("author", ()), head.houses)
        return found if whole and set(told) < set(found) else told
    stated: tuple[str, ...] = ()
    for name in _AUTHORS:
        found, whole = _persons(head.metas.get(name, ()), head.houses)
        if whole and (not seen or set(shown) < set(found)):
            return found
        stated = stated or found
    if seen:
        return shown
    return told or shown or stated


def _persons(given: tuple[str, ...] | list[str], houses: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    names: list[str] = []
    whole = False
    for value in given:
        found, shaped = authors_named(value, houses)
        if shaped and not whole:
            names.clear()
        if shaped or not whole:
            names += found
        whole = whole or shaped
    return tuple(dict.fromkeys(names)), whole


def _first(metas: dict[str, list[str]], *names: str) -> str | None:
    return next((metas[name][0] for name in names if metas.get(name)), None)


def _link(given: str) -> str | None:
    given = given.strip()
    return given if given.startswith(("https://", "http://")) and len(given) <= 1000 and " " not in given else None


def _language(given: str | None) -> str | None:
    given = (given or "").strip()
    return given.replace("_", "-") if _LANGUAGE.fullmatch(given) else None


def _without_site(title: str | None, site: str | None) -> str | None:
    """A page's title without the name of its site, where the page itself says what that is."""
    if title and site:
        for mark in _SEPARATORS:
            if title.casefold().endswith(f"{mark}{site}".casefold()):
                return title[: -len(mark + site)].strip() or None
    return title
