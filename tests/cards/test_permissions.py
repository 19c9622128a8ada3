"""Permissions are called as Discord calls them, where they are looked for."""

import ast
from pathlib import Path

from bot.cards.permissions import PERMISSIONS, permission_names
from bot.cards.tongue import speaking

CHAT = Path(__file__).resolve().parents[2] / "bot" / "chat"


def test_they_are_named_in_the_tongue_of_who_reads_it() -> None:
    """Also those that were noted in English, in one string."""
    assert permission_names(["View Channel", "Send Messages"]) == "View Channel, Send Messages"
    with speaking("de"):
        assert permission_names("Send Messages, Create Posts") == "Nachrichten senden, Beiträge erstellen"
    with speaking("zh_CN"):
        assert permission_names(["View Channel", "Send Messages"]) == "查看频道、发送消息"


def test_every_permission_that_is_asked_for_has_a_name() -> None:
    """What the code calls missing stands in the list."""
    asked = set()
    for name in ("daily/channels.py", "circles/posting.py", "controls/log.py"):
        strings = (
            node.value
            for node in ast.walk(ast.parse((CHAT / name).read_text("utf-8")))
            if isinstance(node, ast.Constant)
        )
        asked |= {one for one in strings if isinstance(one, str) and one.istitle() and " " in one}
        asked |= {"Send Messages in Threads"}
    assert asked == set(PERMISSIONS)
