"""Pages that are XML are read like others."""

import pytest

from bot.reading.document import Hint
from bot.reading.formats.xhtml import read_xhtml

SPACE = 'xmlns{}="http://www.w3.org/1999/xhtml"'


@pytest.mark.parametrize("h", ["", "h:"])
def test_empty_tags_close_themselves(h: str) -> None:
    """An empty anchor or script swallows nothing, whatever stands before the tags."""
    space = SPACE.format(f":{h[:-1]}" if h else "")
    page = (
        f'<?xml version="1.0" encoding="utf-8"?><{h}html {space}><{h}head><{h}title>On Salt</{h}title>'
        f'<{h}script src="x.js"/></{h}head><{h}body><{h}h1><{h}a id="top"/>On Salt</{h}h1>'
        f"<{h}p>The pans were never idle, and nobody asked what it was worth.</{h}p>"
        f"<{h}h2>Price</{h}h2><{h}p>It was sold by the cart, and the carts came back.</{h}p></{h}body></{h}html>"
    )
    (document,) = read_xhtml(page.encode())
    assert [(block.hint, block.text) for block in document.blocks] == [
        (Hint.TITLE, "On Salt"),
        (Hint.TEXT, "The pans were never idle, and nobody asked what it was worth."),
        (Hint.HEADING, "Price"),
        (Hint.TEXT, "It was sold by the cart, and the carts came back."),
    ]


def test_another_encoding_is_read() -> None:
    """As the page declares it."""
    declared = '<?xml version="1.0" encoding="windows-1251"?>'
    page = f"{declared}<html {SPACE.format('')}><body><p>Соль дешевле времени.</p></body></html>"
    (document,) = read_xhtml(page.encode("cp1251"))
    assert [block.text for block in document.blocks] == ["Соль дешевле времени."]
