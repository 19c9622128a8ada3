"""``articles`` in the terminal."""

import json

from tests.cli.conftest import FERRY, Ask


def test_the_catalogue(ask: Ask) -> None:
    """Every article by title, with author and length; a shelf is a subfolder."""
    shown = ask("articles").stdout
    assert (
        shown.index("Bread and Arithmetic") < shown.index("The Ferry at Kolm") < shown.index("The Lamplighter's Ledger")
    )
    assert "Marit Aasen" in shown
    on_shelf = json.loads(ask("articles", "--shelf", "sea", "--json").stdout)["articles"]
    assert [entry["title"] for entry in on_shelf] == [FERRY.splitlines()[0]]
    assert ask("articles", "--shelf", "mountains").exit_code == 3
