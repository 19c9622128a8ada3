"""The posts of a blog's export from WordPress (WXR)."""

from collections import Counter

from bot.reading.formats.feeds.entries import Node
from bot.reading.formats.feeds.post import LeftOut, Post, day_written
from bot.reading.formats.feeds.wordpress_text import markup_of
from bot.reading.formats.senders import writer_of

_KINDS = {"page": LeftOut.PAGE, "attachment": LeftOut.ATTACHMENT}
_STATUS = {
    "private": LeftOut.PRIVATE,
    "trash": LeftOut.DELETED,
    "draft": LeftOut.DRAFT,
    "auto-draft": LeftOut.DRAFT,
    "pending": LeftOut.DRAFT,
    "future": LeftOut.DRAFT,
}


def is_wordpress(item: Node) -> bool:
    """Whether an item of a feed comes from an export, which holds all the blog has and not only what it shows."""
    return item.first("wp:post_type") is not None


def wordpress_post(item: Node, head: Node, counts: Counter[LeftOut]) -> Post | LeftOut:
    """The post in an item, or why it is none; the comments on a post are added to ``counts``."""
    kind, status = item.of("wp:post_type"), item.of("wp:status")
    if kind != "post":
        return _KINDS.get(kind, LeftOut.OTHER)
    if status != "publish":
        return _STATUS.get(status, LeftOut.OTHER)
    if item.of("wp:post_password"):
        return LeftOut.PRIVATE
    counts[LeftOut.COMMENT] += len(item.all("wp:comment"))
    return Post(
        title=item.of("title"),
        names=_names(item.of("dc:creator"), head),
        date=day_written(item.of("wp:post_date")) or day_written(item.of("pubDate")),
        url=item.of("link"),
        publication=head.of("title"),
        language=head.of("language"),
        page=markup_of(item.of("content:encoded")),
    )


def _names(login: str, head: Node) -> tuple[str, ...]:
    """Whose login it is, as the export's list of authors says."""
    for author in head.all("wp:author"):
        if author.of("wp:author_login") == login:
            shown = author.of("wp:author_display_name")
            whole = f"{author.of('wp:author_first_name')} {author.of('wp:author_last_name')}".strip()
            return (shown,) if writer_of(shown)[0] or not whole else (whole,)
    return (login,) if " " in login else ()
