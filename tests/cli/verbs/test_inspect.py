"""A file shown as it was read, and mended with the lines the showing offers."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import FERRY, Ask, Run

ORCHARD = """Newsletter of the valley, sign up below

The Orchard Wall

The wall was built before the trees, by people who never tasted an apple from it. It keeps the wind off the blossom in
the two weeks of the year when wind matters.

A woman who had worked there all her life remembered it in other words:

“We dug in the dark because the day was for other people's apples. I planted the last row in the year of the flood and
nobody thanked me for it.”

The valley has forgotten who dug, and remembers only who sold the fruit in town on market days.

Picture: a wall with a gate, and a goat in front of the gate
"""


@pytest.fixture
def orchard(articles: Path) -> Path:
    """A scraped file: a line of the page above the title, no author, a quotation nobody is named for."""
    path = articles / "orchard.txt"
    path.write_text(ORCHARD, "utf-8")
    return path


def inspected(ask: Ask, path: Path) -> dict[str, Any]:
    result = ask("inspect", str(path), "--json")
    assert result.exit_code == 0, result.output
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def passage(answer: dict[str, Any], words: str) -> dict[str, Any]:
    passages = [p for a in answer["articles"] for s in a["sections"] for p in s["passages"] if words in p["text"]]
    assert len(passages) == 1, passages
    found: dict[str, Any] = passages[0]
    return found


def test_a_file_is_shown_in_reading_order(ask: Ask, articles: Path) -> None:
    """Facts, then every section and passage with its line and kind, each after the one before."""
    result = ask("inspect", str(articles / "sea" / "ferry.txt"))
    assert result.exit_code == 0, result.output
    at = -1
    for part in (
        "The Ferry at Kolm",
        "author       Marit Aasen",
        "shelf        sea",
        "3  byline, never quoted",
        "5-6  prose",
        "§2 The engine  heading, level 1, line 8",
        "10-11  prose",
        "§3 The passengers",
        "15-16  prose",
    ):
        assert result.stdout.find(part, at + 1) > at, part
        at = result.stdout.find(part, at + 1)


def test_quotes_chosen_stand_below_their_passage_and_in_brackets_when_whole(ask: Ask, articles: Path) -> None:
    """A quote shows on a line of its own; with --whole it is marked in the text, which is not cut."""
    path = articles / "sea" / "ferry.txt"
    passages = [p for s in inspected(ask, path)["articles"][0]["sections"] for p in s["passages"]]
    quotes = [quote["text"] for p in passages for quote in p["quotes"]]
    assert quotes
    short, whole = ask("inspect", str(path)).stdout, ask("inspect", str(path), "--whole").stdout
    assert short.count("» ") == len(quotes)
    assert "…" in short
    unwrapped = " ".join(whole.split())
    assert all(f"[[{quote}]]" in unwrapped for quote in quotes)
    assert all(p["text"].split(".")[0] in unwrapped for p in passages)


def test_a_file_may_stand_anywhere(ask: Ask, house: Path, tmp_path: Path) -> None:
    """A file outside the articles folder is read like one inside, without a shelf; nothing is loaded."""
    path = tmp_path / "elsewhere" / "ferry.txt"
    path.parent.mkdir()
    path.write_text(FERRY, "utf-8")
    result = ask("inspect", str(path))
    assert result.exit_code == 0
    assert "shelf        –" in result.stdout
    assert not (house / "data" / "var").exists()


def test_every_doubt_offers_the_line_that_mends_it(ask: Ask, orchard: Path) -> None:
    """What is missing, what nobody is named for: each has its lines of a sidecar, valid together as they stand."""
    result = ask("inspect", str(orchard))
    assert "→ No author was found. State the author:" in result.stdout
    assert "→ Name the speaker:" in result.stdout
    offered = result.stdout.rpartition("Lines for a sidecar")[2].partition("\n\n")[2].partition("\n\n")[2]
    stated = tomllib.loads(offered)
    assert stated["author"] == "…"
    assert stated["speech"] == [{"lines": "10-11", "speaker": "…"}]


def test_warnings_stand_at_their_place_and_in_a_list(ask: Ask, orchard: Path) -> None:
    """A warning is told under the passage it concerns, and again with its line after the text."""
    text = " ".join(ask("inspect", str(orchard)).stdout.split())
    (warning,) = [
        remark["text"] for remark in inspected(ask, orchard)["articles"][0]["remarks"] if remark["line"] == 10
    ]
    assert f"! {warning}" in text
    assert f"line 10: {warning}" in text


def test_lines_not_filled_in_are_refused_and_nothing_is_lost(ask: Ask, orchard: Path) -> None:
    """A sidecar in which the three dots still stand is a fault that names the key, not an author called “…”."""
    orchard.with_suffix(".toml").write_text('author = "…"\n', "utf-8")
    result = ask("inspect", str(orchard))
    assert result.exit_code == 65
    assert "“author” still holds “…”" in result.stderr
    assert ask("load").exit_code == 65
    assert len(json.loads(ask("articles", "--json").stdout)["articles"]) == 3


def test_a_sidecar_mends_what_the_reader_could_not_know(ask: Ask, orchard: Path) -> None:
    """Facts, furniture and a speech: before and after in the showing, then in the library."""
    before = inspected(ask, orchard)
    assert before["articles"][0]["author"] is None
    assert passage(before, "We dug")["speaker"] is None
    assert not passage(before, "We dug")["quotable"]
    sign, picture = passage(before, "remembered it"), passage(before, "Picture:")
    assert sign["lines"] == [8, 8]
    orchard.with_suffix(".toml").write_text(
        "\n".join(
            (
                'title = "The Orchard Wall"',
                'author = "Lena Marsh"',
                "date = 2019-05-04",
                'publication = "The Valley Post"',
                'link = "https://valley.example/wall"',
                'language = "en-GB"',
                'flags = ["ai"]',
                f'furniture = [1, "{picture["lines"][0]}-{picture["lines"][1]}"]',
                "[[speech]]",
                'lines = "10-11"',
                'speaker = "Ruth Hale"',
            )
        ),
        "utf-8",
    )
    after = inspected(ask, orchard)
    article = after["articles"][0]
    assert (before["sidecar"], after["sidecar"]) == (None, "orchard.toml")
    assert (article["title"], article["authors"]) == ("The Orchard Wall", ["Lena Marsh"])
    assert (article["date_iso"], article["publication"]) == ("2019-05-04", "The Valley Post")
    assert (article["url"], article["language"]) == ("https://valley.example/wall", "en-GB")
    assert article["flags"] == ["ai"]
    assert passage(after, "Newsletter")["kind"] == passage(after, "Picture:")["kind"] == "boilerplate"
    assert passage(after, "We dug")["speaker"] == "Ruth Hale"
    assert passage(after, "We dug")["quotable"]
    assert article["mends"] == []

    assert ask("load").exit_code == 0
    found = json.loads(ask("search", "--json", "we dug in the dark because the day was for other people").stdout)
    assert found["good"]
    assert found["hits"][0]["speaker"] == "Ruth Hale"
    for furniture in ("Newsletter of the valley, sign up below", "a goat in front of the gate"):
        hits = json.loads(ask("search", "--json", furniture).stdout)["hits"]
        assert all("Newsletter" not in hit["text"] and "goat" not in hit["text"] for hit in hits)


def test_front_matter_states_the_same(ask: Ask, articles: Path) -> None:
    """Facts and furniture in the file itself, with the lines counted from its top."""
    path = articles / "wall.txt"
    path.write_text(f"title: The Orchard Wall\nauthor: Lena Marsh\nfurniture: 5\n\n{ORCHARD}", "utf-8")
    answer = inspected(ask, path)
    assert answer["articles"][0]["authors"] == ["Lena Marsh"]
    assert passage(answer, "Newsletter")["kind"] == "boilerplate"
    assert passage(answer, "Newsletter")["lines"] == [5, 5]
    assert passage(answer, "The wall was built")["kind"] == "prose"


def test_a_page_counts_paragraphs_and_a_sidecar_may_name_them(ask: Ask, articles: Path) -> None:
    """HTML has no lines to speak of: the numbers shown are the numbers a sidecar takes."""
    path = articles / "page.html"
    path.write_text(
        "<html><body><h1>The Gate</h1><p>The gate was hung in the year before the wall was finished by anybody.</p>"
        "<p>I hung it myself, and I never once saw it closed in forty years of walking past.</p></body></html>",
        "utf-8",
    )
    before = inspected(ask, path)
    assert before["counted_in"] == "paragraphs"
    (number, _) = passage(before, "I hung it")["lines"]
    path.with_suffix(".toml").write_text(f'[[speech]]\nlines = "{number}"\nspeaker = "Ruth Hale"\n', "utf-8")
    after = inspected(ask, path)
    assert passage(after, "I hung it")["speaker"] == "Ruth Hale"
    assert passage(after, "The gate was hung")["speaker"] is None
    assert "numbers count paragraphs" in " ".join(ask("inspect", str(path)).stdout.split())


def test_a_file_of_several_articles_names_them_and_how_to_join_them(ask: Ask, articles: Path) -> None:
    """Each article has its own facts, and stating a title makes one article of all."""
    path = articles / "two.txt"
    path.write_text(f"{FERRY}\n\n\n{FERRY.replace('The Ferry at Kolm', 'The Bridge at Varn')}", "utf-8")
    answer = inspected(ask, path)
    assert [article["title"] for article in answer["articles"]] == ["The Ferry at Kolm", "The Bridge at Varn"]
    (mend,) = answer["mends"]
    assert mend["doubt"] == "one"
    path.with_suffix(".toml").write_text(mend["sidecar"], "utf-8")
    (joined,) = inspected(ask, path)["articles"]
    assert joined["title"] == "The Ferry at Kolm"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("picture.txt", b"\x89PNG\r\n\x00\x00\x01", "not text"),
        ("empty.txt", b"", "contains no text"),
        ("letter.pages", b"Dear", "Files ending in .pages are not read"),
        ("letter.toml", b'title = "A Letter"', "This is a sidecar"),
        ("half.epub", b"PK\x03\x04 and then nothing", "half.epub"),
        ("folder.txt", "folder", "This is a folder"),
    ],
)
def test_a_file_that_cannot_be_read_ends_with_65(
    ask: Ask, tmp_path: Path, name: str, data: bytes | str | None, said: str
) -> None:
    """One sentence that names the file and what is wrong; nothing else."""
    path = tmp_path / name
    if data == "folder":
        path.mkdir()
    elif isinstance(data, bytes):
        path.write_bytes(data)
    result = ask("inspect", str(path))
    assert result.exit_code == 65
    assert name in result.stderr
    assert said in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_a_file_that_is_not_there_ends_with_3(ask: Ask, tmp_path: Path) -> None:
    """As for an article that is not there."""
    result = ask("inspect", str(tmp_path / "nowhere.txt"))
    assert result.exit_code == 3
    assert result.stderr == f"commonplace: {tmp_path}/nowhere.txt: There is no such file.\n"


def test_wrong_settings_do_not_keep_a_file_from_being_seen(ask: Ask, house: Path, articles: Path) -> None:
    """Only the shelf needs settings; without them the file is shown all the same."""
    (house / "config" / "local.toml").write_text("cooldown_uses = 'many'\n", "utf-8")
    result = ask("inspect", str(articles / "sea" / "ferry.txt"))
    assert result.exit_code == 0
    assert "shelf        –" in result.stdout


def test_nothing_in_a_file_can_steer_the_terminal(ask: Ask, tmp_path: Path) -> None:
    """Direction marks and control characters of a sidecar and of text are not printed."""
    path = tmp_path / "odd.html"
    path.write_text(f"<h1>Odd\u202e</h1><p>{'A sentence with &#27;[31m red in it. ' * 4}</p>", "utf-8")
    path.with_suffix(".toml").write_text('author = "Ann \\u001b[31mBray"', "utf-8")
    out = ask("inspect", str(path), "--whole").stdout
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_lines_fit_the_terminal(run: Run, orchard: Path) -> None:
    """In 60 columns no line of the showing is longer, but for the lines to paste."""
    shown = run("inspect", str(orchard), COLUMNS="60").stdout.decode("utf-8")
    text, _, _ = shown.partition("Lines for a sidecar")
    assert max(len(line.rstrip()) for line in text.splitlines()) <= 60


def test_a_link_that_leaves_the_folder_is_shown_but_said_to_be_refused(
    ask: Ask, articles: Path, tmp_path: Path
) -> None:
    """A load would refuse it, and inspect says so; of a link within the folder it says nothing."""
    outside = tmp_path / "outside.txt"
    outside.write_text(FERRY, "utf-8")
    (articles / "sea" / "out.txt").symlink_to(outside)
    (articles / "sea" / "in.txt").symlink_to(articles / "lamps.txt")
    out, within = ask("inspect", str(articles / "sea" / "out.txt")), ask("inspect", str(articles / "sea" / "in.txt"))
    assert out.exit_code == within.exit_code == 0
    assert "refuses this link" in out.stderr
    assert "load refuses" not in within.stderr


SIGNED = """From: Ada Quill <quill@well.example>
To: Friends of the Well <list@well.example>
Date: Mon, 4 Jun 2007 09:14:22 +0100
Subject: Why the well matters

Dear all,

I was asked at the gate to say why anybody should mind a well that nobody drinks from. It answers, which is more than
the council does.

A rope costs less than a meeting, and it has never yet been adjourned. Let us buy one, and let us hang it ourselves.

Yours,
Ada

--
Ada Quill
Secretary, Friends of the Well
Tel. 555 0142
"""


def test_the_advice_for_a_signature_takes_all_of_it(ask: Ask, tmp_path: Path) -> None:
    """Stating it makes no line of the signature prose; nothing but the signature is added to the advice."""
    path = tmp_path / "mail.txt"
    path.write_text(SIGNED, "utf-8")
    before = inspected(ask, path)
    lines = [mend["lines"] for mend in before["articles"][0]["mends"] if mend["doubt"] == "furniture"]
    assert lines[-1][1] == 19
    path.with_suffix(".toml").write_text(f'furniture = ["{lines[-1][0]}-{lines[-1][1]}"]\n', "utf-8")
    after = inspected(ask, path)
    assert not any(passage(after, words)["quotable"] for words in ("Secretary", "Tel. 555"))
    assert passage(after, "A rope costs")["quotable"]
