"""What a page's JSON-LD says of its article: headline, who wrote it, when it was published, by whom."""

import html
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading.lines.white_space import one_line

Thing = dict[str, object]

_ARTICLES = frozenset(
    ("BlogPosting", "Report", "SocialMediaPosting", "LiveBlogPosting", "Essay", "Review", "Recipe", "CreativeWork")
)
_PAGES = frozenset(("WebPage", "ItemPage", "AboutPage"))
_ORGANISATIONS = ("Organization", "Corporation", "NewsMediaOrganization", "NGO", "WebSite", "Brand")
_OPENED = re.compile(r"<!--|(?://|/\*)?\s*+<!\[CDATA\[(?:\s*+\*/)?+")
_CLOSED = re.compile(r"(?:-->|(?://|/\*)?\s{0,8}\]\]>(?:\s{0,8}\*/)?)$")
"""The comment or section in which some pages wrap their data."""
_CLOSING = 30
"""The most characters that close it."""

_LARGEST = 500_000
_DEEPEST = 3
"""How far within other things an article is looked for."""


@dataclass(frozen=True, slots=True)
class Described:
    """What the linked data says; None or empty where it is silent. ``authors`` are persons or of no stated kind.

    ``owner`` is a person who publishes the page, as on a site of one's own; ``publisher`` then is empty.
    """

    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    publisher: str | None = None
    is_article: bool = False
    owner: str | None = None


def described(scripts: Sequence[str]) -> Described:
    """What the scripts of type ``application/ld+json`` say; one that is no JSON says nothing."""
    things = [thing for script in scripts for thing in _things(script)]
    by_id = {key: thing for thing in things if isinstance(key := thing.get("@id"), str) and len(thing) > 1}
    articles = [thing for thing in things if _is_article(thing)]
    pages = [thing for thing in things if not _PAGES.isdisjoint(_kinds(thing))]
    article = articles[0] if articles else {}
    told = [*articles[:1], *pages]
    published = [
        (name, _is_person(given, by_id)) for thing in told if (name := _name(given := thing.get("publisher"), by_id))
    ]
    return Described(
        headline=_said(article.get("headline")) or (_said(article.get("name")) if article else None),
        authors=next((names for thing in told if (names := _persons(thing.get("author"), by_id))), ())
        or _persons(article.get("creator"), by_id),
        published=next((day for thing in told if (day := _said(thing.get("datePublished")))), None),
        publisher=next((name for name, person in published if not person), None),
        owner=next((name for name, person in published if person), None),
        is_article=len(articles) == 1,
    )


def _unwrapped(script: str) -> str:
    opened = _OPENED.match(script)
    text = script[opened.end() :] if opened else script
    closed = _CLOSED.search(text[-_CLOSING:])
    return text[: len(text) - len(closed.group())].strip() if closed else text.strip()


def _things(script: str) -> Iterator[Thing]:
    """Every thing described in one script: those of a list or graph, and an article within another thing."""
    text = _unwrapped(script.strip()).removesuffix(";")
    if not text or len(text) > _LARGEST:
        return
    try:
        given = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    waiting = [(given, 0)]
    while waiting:
        item, depth = waiting.pop(0)
        if isinstance(item, list):
            waiting += [(inner, depth) for inner in item]
        elif isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                waiting += [(inner, depth) for inner in graph]
            if depth < _DEEPEST:
                waiting += [
                    (item[key], depth + 1) for key in ("mainEntity", "mainEntityOfPage", "author") if key in item
                ]


def _is_article(thing: Thing) -> bool:
    return any(kind.endswith("Article") or kind in _ARTICLES for kind in _kinds(thing))


def _kinds(thing: Thing) -> list[str]:
    given = thing.get("@type")
    kinds = given if isinstance(given, list) else [given]
    return [kind.rpartition("/")[2] for kind in kinds if isinstance(kind, str)]


def _said(given: object) -> str | None:
    """A text as people read it: some pages write entities into their data."""
    return one_line(html.unescape(html.unescape(given))) or None if isinstance(given, str) else None


def _name(given: object, by_id: dict[str, Thing]) -> str | None:
    if isinstance(given, list):
        given = given[0] if given else None
    thing = _followed(given, by_id)
    return _said(thing.get("name")) if thing is not None else _said(given)


def _is_person(given: object, by_id: dict[str, Thing]) -> bool:
    if isinstance(given, list):
        given = given[0] if given else None
    thing = _followed(given, by_id)
    return thing is not None and "Person" in _kinds(thing)


def _followed(given: object, by_id: dict[str, Thing]) -> Thing | None:
    """A thing, or what its ``@id`` alone points to."""
    if not isinstance(given, dict):
        return None
    key = given.get("@id")
    return by_id.get(key, given) if isinstance(key, str) and "name" not in given else given


def _persons(given: object, by_id: dict[str, Thing]) -> tuple[str, ...]:
    """The names of the authors, without organisations."""
    names: list[str] = []
    for one in given if isinstance(given, list) else [given]:
        thing = _followed(one, by_id)
        if thing is None:
            name = _said(one)
            names += [name] if name else []
        elif not any(kind.endswith(_ORGANISATIONS) for kind in _kinds(thing)):
            found = thing.get("name")
            names += [name for part in (found if isinstance(found, list) else [found]) if (name := _said(part))]
    return tuple(dict.fromkeys(names))
