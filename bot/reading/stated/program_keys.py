"""Keys that other programs write into front matter: what they tell of an article, and those that tell nothing here."""

import re
from collections.abc import Mapping
from typing import Final

from bot.reading.document import Statement
from bot.reading.lines.white_space import one_line
from bot.reading.stated.statements import KNOWN_KEYS, is_web_link

_SILENT: Final = frozenset(
    [
        *("aliases", "archive", "cascade", "categories", "category", "commentstatus", "comments", "cover", "created"),
        *("cssclass", "cssclasses", "dateadded", "datesaved", "dateupdated", "description", "doi", "draft", "excerpt"),
        *("expirydate", "featured", "featuredimage", "guid", "hidden", "highlights", "id", "image", "images", "isbn"),
        *("keywords", "lastmod", "lastmodified", "layout", "lead", "math", "menu", "menus", "meta", "modified"),
        *("navorder", "order", "permalink", "pin", "poststatus", "rating", "read", "readingtime", "robots", "saved"),
        *("savedat", "series", "sidebar", "sitemap", "slug", "status", "subtitle", "summary", "tag", "tagline"),
        *("tags", "taxonomies", "template", "thumbnail", "toc", "topics", "type", "uid", "updated", "updatedat"),
        *("uuid", "weight", "wordcount", "words", "year"),
    ]
)
_DAYS: Final = ("datepublished", "publisheddate", "publishedat", "publishedon", "published", "publishdate", "pubdate")
_LINKS: Final = ("source", "sourceurl", "originalurl", "canonicalurl", "canonical")
"""Keys in which programs that save pages write when an article was published and where it stands."""

_PARAMS: Final = "params"
_IN_PARAMS: Final = frozenset(("authors", "publication"))
_FULL_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def is_of_program(key: str) -> bool:
    """Whether a key is one of another program, in whichever way that writes it: ``lastmod``, ``last-mod``."""
    bare = _bare(key)
    return bare in _SILENT or bare in _DAYS or bare in _LINKS


def with_params(given: Mapping[str, object]) -> dict[str, object]:
    """``given`` with what Hugo's table ``params`` states of an article, where nothing above says it; the rest of that
    table is for a theme.
    """
    found = {key: value for key, value in given.items() if key.strip().lower() != _PARAMS}
    params = next((value for key, value in given.items() if key not in found), None)
    if not isinstance(params, Mapping):
        return dict(given)
    said = {KNOWN_KEYS.get(key.strip().lower()) for key in found}
    for key, value in params.items():
        field = KNOWN_KEYS.get(str(key).strip().lower())
        if field in _IN_PARAMS and field not in said:
            found[str(key)] = value
            said.add(field)
    return found


def told_by_programs(given: Mapping[str, object]) -> Statement:
    """The day and the link that keys of other programs tell; what is no full day and no link of the web tells nothing.

    ``published: true`` says that a page is no draft, and ``source: a friend`` is no address.
    """
    found = {_bare(key): one_line(str(value)) for key, value in given.items() if isinstance(value, str)}
    day = next((match[0] for key in _DAYS if (match := _FULL_DAY.match(found.get(key, "")))), None)
    link = next((found[key] for key in _LINKS if is_web_link(found.get(key, ""))), None)
    return Statement(date=day, url=link)


def _bare(key: str) -> str:
    """A key without the hyphens, low lines and capitals it may have."""
    return key.strip().lower().replace("-", "").replace("_", "")
