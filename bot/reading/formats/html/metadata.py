"""What a web page says about itself: title, authors, date, link, language, publication, from its head and its marks."""

import json
import re
from collections.abc import Iterator

from bot.reading.document import Statement
from bot.reading.formats.html.elements import Element
from bot.reading.lines.date import dates_in
from bot.reading.lines.white_space import one_line
from bot.reading.stated.statements import split_names

_ARTICLE_TYPES = frozenset(
    (
        "Article",
        "BlogPosting",
        "NewsArticle",
        "Report",
        "ScholarlyArticle",
        "OpinionNewsArticle",
        "AnalysisNewsArticle",
        "TechArticle",
        "SocialMediaPosting",
        "ReportageNewsArticle",
        "Essay",
    )
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}")
_BY = ("by ", "By ", "BY ")
_LONGEST_NAME = 120
_DATED = frozenset(
    ("meta", "entry-meta", "post-meta", "entry-date", "post-date", "article-date", "posted-on", "byline")
)
_LARGEST_JSON = 500_000


def head_facts(html: Element) -> Statement:
    """What the page as a whole states; None or empty where it is silent. Later sources fill what earlier ones leave.

    In order: JSON-LD of an article, Open Graph and other meta elements, then ``<title>`` and ``lang``.
    """
    metas: dict[str, list[str]] = {}
    canonical = title = None
    scripts: list[str] = []
    for element in html.within():
        attributes = element.attributes
        if element.tag == "meta":
            name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
            value = one_line(attributes.get("content", ""))
            if name and value:
                metas.setdefault(name, []).append(value)
        elif element.tag == "link" and "canonical" in attributes.get("rel", "").lower().split():
            canonical = canonical or _link(attributes.get("href", ""))
        elif element.tag == "title" and title is None:
            title = one_line("".join(c for c in element.children if isinstance(c, str))) or None
        elif element.tag == "script" and attributes.get("type", "").lower() == "application/ld+json":
            scripts.append("".join(c for c in element.children if isinstance(c, str)))
    graph = _json_article(scripts)
    site = _first(metas, "og:site_name") or _name(graph.get("publisher"))
    headline = graph.get("headline")
    return Statement(
        title=(one_line(headline) or None if isinstance(headline, str) else None)
        or _first(metas, "og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
        or _without_site(title, site),
        authors=_json_authors(graph.get("author")) or _meta_authors(metas),
        date=_day(graph.get("datePublished"))
        or _first(
            {name: [day for value in values if (day := _day(value))] for name, values in metas.items()},
            "article:published_time",
            "datepublished",
            "citation_publication_date",
            "dc.date",
            "dcterms.date",
            "dcterms.created",
            "date",
            "pubdate",
            "parsely-pub-date",
            "sailthru.date",
        ),
        publication=site,
        url=canonical or _link(_first(metas, "og:url") or ""),
        language=_language(
            html.attributes.get("lang") or html.attributes.get("xml:lang") or _first(metas, "og:locale")
        ),
    )


def body_facts(part: Element, day: str | None = None) -> tuple[Statement, bool]:
    """What the marked bylines and dates within ``part`` say, and whether there were any.

    Where the page states its ``day``, only a date of that day counts: it is the same date as printed. Authors
    come from ``rel=author``, ``itemprop=author`` and classes of bylines, the date from the first ``time`` element.
    """
    authors: tuple[str, ...] = ()
    date = None
    for element in part.within():
        attributes = element.attributes
        if not attributes:
            continue
        if not authors and _marks_author(element):
            authors = _plausible_names(one_line(element.text()))
        if date is None and (element.tag == "time" or attributes.get("itemprop") == "datePublished"):
            stamp = attributes.get("datetime") or attributes.get("content") or ""
            shown = one_line(element.text())
            if (_day(stamp) or shown) and (day is None or _day(stamp) == day):
                date = shown if shown and any(c.isdigit() for c in shown) and len(shown) <= 60 else _day(stamp)
        if date is None and _marks_date(element):
            full = [found for found in dates_in(one_line(element.text())) if found.weight >= 3]
            date = full[0].printed if len(full) == 1 and day in (None, full[0].iso) else None
    return Statement(authors=authors, date=date), bool(authors or date)


def _marks_author(element: Element) -> bool:
    attributes = element.attributes
    if not 0 < element.size <= _LONGEST_NAME:
        return False
    if "author" in attributes.get("rel", "").split() or attributes.get("itemprop") == "author":
        return True
    classes = attributes.get("class", "").lower().split()
    return any(
        name in ("byline", "author", "author-name", "post-author", "entry-author", "p-author") for name in classes
    )


def _marks_date(element: Element) -> bool:
    """Whether an element is named as the line under a title that says who wrote when."""
    classes = element.attributes.get("class", "").lower().replace("_", "-").split()
    return 0 < element.size <= _LONGEST_NAME and not _DATED.isdisjoint(classes)


def _plausible_names(shown: str) -> tuple[str, ...]:
    for by in _BY:
        shown = shown.removeprefix(by)
    names = split_names(shown)
    if all(name[:1].isalpha() and len(name) <= 60 and not any(c.isdigit() for c in name) for name in names):
        return names
    return ()


def _first(metas: dict[str, list[str]], *names: str) -> str | None:
    return next((metas[name][0] for name in names if metas.get(name)), None)


def _meta_authors(metas: dict[str, list[str]]) -> tuple[str, ...]:
    for name in (
        "citation_author",
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "byl",
    ):
        values = [value for value in metas.get(name, []) if not value.startswith(("http:", "https:", "@"))]
        if len(values) > 1:
            return tuple(dict.fromkeys(values))
        if values:
            return _plausible_names(values[0])
    return ()


def _json_article(scripts: list[str]) -> dict[str, object]:
    """The first article described in JSON-LD, or an empty mapping; a description that is no JSON says nothing."""
    for script in scripts:
        if len(script) > _LARGEST_JSON:
            continue
        try:
            given = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for item in _items(given):
            kinds = item.get("@type")
            if not _ARTICLE_TYPES.isdisjoint(
                k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)
            ):
                return item
    return {}


def _items(given: object) -> Iterator[dict[str, object]]:
    for item in given if isinstance(given, list) else [given]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from (inner for inner in graph if isinstance(inner, dict))


def _name(given: object) -> str | None:
    if isinstance(given, list):
        given = given[0] if given else None
    if isinstance(given, dict):
        given = given.get("name")
    return (one_line(given) or None) if isinstance(given, str) else None


def _json_authors(given: object) -> tuple[str, ...]:
    if isinstance(given, list):
        return tuple(dict.fromkeys(name for name in map(_name, given) if name))
    name = _name(given)
    return () if name is None else (name,) if isinstance(given, dict) else split_names(name)


def _day(given: object) -> str | None:
    match = _DAY.match(given) if isinstance(given, str) else None
    return match[0] if match else None


def _link(given: str) -> str | None:
    given = given.strip()
    return given if given.startswith(("https://", "http://")) and len(given) <= 1000 and " " not in given else None


def _language(given: str | None) -> str | None:
    given = (given or "").strip()
    return given.replace("_", "-") if _LANGUAGE.fullmatch(given) else None


def _without_site(title: str | None, site: str | None) -> str | None:
    """A page's ``<title>`` without the name of its site, where the page itself says what that is."""
    if title and site:
        for mark in (" | ", " - ", " – ", " — ", " :: ", " · ", " » "):
            if title.endswith(mark + site):
                return title[: -len(mark + site)].strip() or None
    return title
