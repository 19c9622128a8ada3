"""A book's XML as if it were written with the usual prefixes, whatever prefixes its program chose."""

import re
from collections import Counter
from typing import Final

_USUAL: Final = {
    "http://www.w3.org/1999/xhtml": "",
    "http://www.idpf.org/2007/opf": "",
    "http://openebook.org/namespaces/oeb-package/1.0/": "",
    "http://www.daisy.org/z3986/2005/ncx/": "",
    "urn:oasis:names:tc:opendocument:xmlns:container": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://www.w3.org/1998/math/mathml": "",
    "http://www.w3.org/2000/svg": "",
}
"""By namespace: what stands before the name of an element."""

_USUAL_OF_ATTRIBUTES: Final = {"http://www.idpf.org/2007/opf": "opf:", "http://www.idpf.org/2007/ops": "epub:"}
_DECLARED = re.compile(r"\sxmlns(?::([\w.-]{1,50}))?\s?=\s?[\"']([^\"'<>]{1,200})[\"']")
# No value of an attribute holds "<" in XML, so that nothing is looked at twice.
_TAG = re.compile(r"<(/?+)([A-Za-z_][^\s/<>]*+)((?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+)>")
_ATTRIBUTE = re.compile(r"(\s)([A-Za-z_][\w.-]{0,49}):(?=[\w-]{1,50}\s?=)")


def with_usual_prefixes(text: str) -> str:
    """``text`` with its tags called ``p``, ``item``, ``dc:title`` and ``epub:type``, as nearly every book calls them.

    Prefixes are those declared anywhere in ``text``; a declaration that binds one prefix twice counts as the first.
    """
    tags: dict[str, str] = {}
    attributes: dict[str, str] = {}
    lone = False
    for prefix, space in _DECLARED.findall(text):
        known = space.lower() if space.lower() in _USUAL else space
        if not prefix:
            lone = lone or _USUAL.get(known, "") != ""
            continue
        if known in _USUAL and f"{prefix}:" != _USUAL[known]:
            tags.setdefault(prefix, _USUAL[known])
        if known in _USUAL_OF_ATTRIBUTES and f"{prefix}:" != _USUAL_OF_ATTRIBUTES[known]:
            attributes.setdefault(prefix, _USUAL_OF_ATTRIBUTES[known])
    if not tags and not attributes and not lone:
        return text
    open_ones: Counter[str] = Counter()

    def renamed(tag: re.Match[str]) -> str:
        slash, name, rest = tag.groups()
        prefix, colon, local = name.partition(":")
        if colon and prefix in tags:
            name = tags[prefix] + local
        elif lone and not colon and not slash and (own := _own(rest)):
            open_ones[name] += not rest.endswith("/")
            name = own + name
        elif slash and open_ones[name]:
            open_ones[name] -= 1
            name = "dc:" + name
        if attributes and rest:
            rest = _ATTRIBUTE.sub(lambda m: m[1] + attributes.get(m[2], f"{m[2]}:"), rest)
        return f"<{slash}{name}{rest}>"

    return _TAG.sub(renamed, text)


def _own(rest: str) -> str:
    """What belongs before the name of an element that declares its own namespace; nothing where it declares none."""
    return next((_USUAL.get(space, "") for prefix, space in _DECLARED.findall(rest) if not prefix), "")
