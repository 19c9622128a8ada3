"""The posts of a feed in RSS or Atom, and of a blog's export from Blogger, which is Atom too."""

from bot.reading.formats.feeds.entries import Node
from bot.reading.formats.feeds.post import LeftOut, Post, day_written

_KIND = "http://schemas.google.com/g/2005#kind"
_KINDS = {"comment": LeftOut.COMMENT, "page": LeftOut.PAGE}


def rss_post(item: Node, head: Node) -> Post:
    """The post in an item of RSS, of any version."""
    link = item.of("link")
    lasting = item.first("guid")
    if not link and lasting is not None and lasting.attributes.get("isPermaLink") != "false":
        link = lasting.text.strip()
    creators = item.all("dc:creator") or item.all("author") or item.all("itunes:author") or head.all("itunes:author")
    return Post(
        title=item.of("title"),
        names=tuple(_without_address(node.text) for node in creators),
        date=day_written(item.of("pubDate", "dc:date")),
        url=link,
        publication=head.of("title") or _of_channel(head, "title"),
        language=head.of("language", "dc:language") or _of_channel(head, "language", "dc:language"),
        page=item.of("content:encoded"),
        summary=item.of("description"),
    )


def atom_post(entry: Node, head: Node) -> Post | LeftOut:
    """The post in an entry of Atom, or why it is none."""
    left_out = _is_none(entry)
    if left_out is not None:
        return left_out
    authors = entry.all("author") or [a for s in entry.all("source") for a in s.all("author")] or head.all("author")
    content = entry.first("content")
    text = content.text if content is not None and content.attributes.get("type", "text") == "text" else ""
    title = entry.first("title")
    return Post(
        title=_plain(title),
        names=tuple(author.of("name") for author in authors),
        date=day_written(entry.of("published", "issued", "dc:date")),
        url=_link(entry),
        publication=_plain(head.first("title")),
        language=entry.attributes.get("xml:lang") or head.attributes.get("xml:lang", ""),
        page="" if text or content is None else _markup(content),
        text=text,
        summary=_markup(summary) if (summary := entry.first("summary")) is not None else "",
    )


def _is_none(entry: Node) -> LeftOut | None:
    kinds = [c.attributes.get("term", "") for c in entry.all("category") if c.attributes.get("scheme") == _KIND]
    kind = (kinds[0].rpartition("#")[2] if kinds else entry.of("blogger:type") or "post").lower()
    if kind != "post":
        return _KINDS.get(kind, LeftOut.OTHER)
    control = entry.first("app:control")
    status = entry.of("blogger:status").lower()
    if (control is not None and control.of("app:draft") == "yes") or status in ("draft", "scheduled"):
        return LeftOut.DRAFT
    return LeftOut.DELETED if status == "soft_trashed" else None


def _markup(content: Node) -> str:
    kind = content.attributes.get("type", "text")
    return content.markup if kind == "xhtml" else content.text


def _plain(node: Node | None) -> str:
    return node.text.strip() if node is not None else ""


def _link(entry: Node) -> str:
    links = [link for link in entry.all("link") if link.attributes.get("rel", "alternate") == "alternate"]
    return links[0].attributes.get("href", "").strip() if links else ""


def _of_channel(head: Node, *tags: str) -> str:
    """What the channel says where it stands beside its items, as in RSS 1.0."""
    channel = head.first("channel")
    return channel.of(*tags) if channel is not None else ""


def _without_address(written: str) -> str:
    """The name in "ann@example.org (Ann Bray)"."""
    before, bracket, name = written.strip().partition("(")
    if bracket and "@" in before:
        return name.rstrip(") ")
    return "" if "@" in written else written.strip()
