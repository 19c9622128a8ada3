"""The demo: the real bot on a simulated Discord, seen from the terminal."""

import importlib.util
import io
import os
import random
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from rich.console import Console

from bot.cards.numbers import counted
from bot.cli.demo.markup import drawn, inline
from bot.cli.demo.page import free_port
from bot.cli.demo.questions import misspelt, rememberable, shortchanged
from bot.cli.demo.transcript import Press, Transcript
from tests.cli.conftest import ROOT, Ask, Run


def test_once_asks_three_questions_and_ends(run: Run) -> None:
    """Quote, search with a slip of the pen, and outline are asked and answered; exit code 0, no complaint."""
    done = run("demo", "--once")
    shown = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert re.findall(r"^Ada: /(\w+)", shown, re.MULTILINE) == ["quote", "search", "outline"]
    slip = re.search(r"\(Ada mistypes “(\w+)” as “(\w+)”\)", shown)
    assert slip is not None
    meant, typed = slip.groups()
    assert meant != typed
    assert sorted(meant) == sorted(typed)
    answer = shown[slip.end() :]
    assert f" {meant}" in " ".join(answer.split())
    assert "[Another]" in shown
    assert "[Choose a section to read]" in shown


def test_once_asks_the_same_of_the_same_library(ask: Ask) -> None:
    """Two runs read alike."""
    first, second = ask("demo", "--once"), ask("demo", "--once")
    assert first.exit_code == second.exit_code == 0, first.output
    assert first.stdout == second.stdout


def test_ones_own_articles_are_shown(ask: Ask, house: Path) -> None:
    """With --articles that folder is the library, named as such."""
    own = house / "own"
    own.mkdir()
    (own / "salt.txt").write_text(
        "Salt\n\nSalt was once counted in grains, and every grain was counted twice before anybody salted anything.\n"
    )
    result = ask("demo", "--once", "--articles", str(own))
    assert result.exit_code == 0, result.output
    assert str(own) in result.stdout
    assert counted(1, "article") in result.stdout


def test_a_data_folder_is_used_only_when_it_is_named(ask: Ask, house: Path) -> None:
    """The house's own library and state are left alone."""
    assert ask("demo", "--once").exit_code == 0
    assert not (house / "data" / "var").exists()
    assert ask("demo", "--once", "--data", "kept").exit_code == 0
    assert (house / "kept" / "library.db").is_file()


def test_without_the_extra_one_sentence_says_what_to_install(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback, no half a demo."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    result = ask("demo")
    assert result.exit_code == 1
    assert "pip install -r config/pinned/demo.txt" in result.stderr
    assert result.stderr.count("\n") == 1


def test_no_articles_anywhere(ask: Ask, house: Path, articles: Path) -> None:
    """With neither articles of one's own nor the sample library there is a sentence and 66."""
    articles.rename(house / "elsewhere")
    result = ask("demo", "--once")
    assert result.exit_code == 66
    assert "articles" in result.stderr


def at_the_prompt(ask: Ask, *lines: str) -> str:
    """What a sitting at the prompt shows."""
    result = ask("demo", "--terminal", typed="\n".join(lines) + "\n")
    assert result.exit_code == 0, result.output
    return result.stdout


def test_at_the_prompt_the_nearest_names_have_numbers(ask: Ask) -> None:
    """Where an option names nothing here, the names offered can be chosen by number, and nothing else is."""
    shown = at_the_prompt(ask, "/outline article: bridle", "2", "1", "1", "quit")
    offered, beyond, chosen, pressed = re.split(r"^> \d\n", shown, flags=re.MULTILINE)
    number, title = re.findall(r"^    (\d) (.+)$", offered, re.MULTILINE)[0]
    assert "Ask again with:" in offered
    assert number == "1"
    assert "There is no button 2; the last one is 1." in beyond
    assert chosen.startswith(title)
    assert "Choose a section to read:" in chosen
    assert "Ask again with:" not in pressed


def test_at_the_prompt_another_option_keeps_its_value_when_a_nearest_name_is_chosen(ask: Ask) -> None:
    """The words looked for stay; only the article that names nothing here is another."""
    shown = at_the_prompt(ask, "/search text: price of salt article: bridle", "1", "quit")
    offered, chosen = shown.split("> 1\n")
    assert "Ask again with:" in offered
    assert "price of salt" in chosen.splitlines()[0]


def test_at_the_prompt_commands_are_answered_and_buttons_pressed(ask: Ask) -> None:
    """A search is answered with numbered buttons; its first one opens the passage in context."""
    shown = at_the_prompt(ask, "/search text: the carpentr with a door", "1", "quit")
    found, opened = shown.split("> 1\n")
    assert "1 In context" in found
    assert "Of" not in opened.splitlines()[0]
    assert "The Ferry at Kolm" in opened
    assert "The engine was built for a trawler" in " ".join(opened.split())


def test_a_line_of_a_menu_is_chosen_by_its_number(ask: Ask) -> None:
    """The outline's menu leads to the section."""
    shown = at_the_prompt(ask, "/outline article: The Ferry at Kolm", "3")
    assert "Choose a section to read:" in shown
    assert "A carpenter crosses every Monday" in " ".join(shown.split("> 3\n")[1].split())


def test_a_citation_is_shown_as_it_is_copied(ask: Ask) -> None:
    """Nothing of the code block's own marks is seen, and every character of the reference."""
    shown = at_the_prompt(ask, "/quote author: Tomas Oduya", "3").split("> 3\n")[1]
    assert "```" not in shown
    assert "Oduya, Tomas. “" in shown
    assert "@article{" in shown or "@misc{" in shown


def test_an_answer_can_be_deleted(ask: Ask) -> None:
    """Delete takes it away, and then nothing can be pressed."""
    shown = at_the_prompt(ask, "/quote author: Tomas Oduya", "4", "1")
    assert "4 Delete" in shown
    assert "(the answer was deleted)" in shown
    assert "There are no buttons to press" in shown


def test_back_leads_to_the_buttons_of_the_answer_before(ask: Ask) -> None:
    """In context opens a second answer; back shows the quote again, and its Delete takes the quote away."""
    shown = at_the_prompt(ask, "/quote author: Tomas Oduya", "2", "back", "4", "1", "back")
    quote, opened, again, deleted, nothing, ended = re.split(r"^> (?:2|back|4|1)\n", shown, flags=re.MULTILINE)
    assert "4 Delete" in quote
    assert "4 Delete" not in opened
    assert again.rstrip() == quote[quote.index("\n", quote.index("> /quote")) + 1 :].rstrip()
    assert "(the answer was deleted)" in deleted
    assert "There are no buttons to press" in nothing
    assert "There is no previous answer" in ended


def test_once_and_terminal_exclude_each_other(ask: Ask) -> None:
    """Both together are wrong usage."""
    result = ask("demo", "--once", "--terminal")
    assert result.exit_code == 2
    assert "Choose one" in result.stderr
    assert result.stdout == ""


def test_words_before_the_options_go_to_the_first_one(ask: Ask) -> None:
    """And options may be given in any order, true and false included."""
    shown = at_the_prompt(ask, "/search price of salt private: true article: Bread and Arithmetic")
    assert "Passages for “price of salt”" in shown
    assert "(only you can see this)" in shown


def test_curators_commands_are_there_too(ask: Ask) -> None:
    """Whoever runs the demo is its curator."""
    shown = at_the_prompt(ask, "/library status", "/library reload")
    assert "Articles: 3" in shown
    assert "Nothing was added" in shown


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("/serch salt", "Did you mean /search?"),
        ("/", "There is no command /"),
        ("/search", "needs text"),
        ("hello", "Commands begin with a slash"),
        ("7", "no buttons to press"),
        ("²", "Commands begin with a slash"),
        ("99999999999999999999", "Commands begin with a slash"),
        ("help", "/library reload"),
        ("/search text: " + "x" * 6001, "6000"),
        ("/search \x1b[31m", "No close match for"),
        ("/quote foo: bar", "/quote has no option foo; it has article, author"),
        ("/quote foo:bar", "no option foo"),
        ("/quote article:", "article: needs a value"),
        ("/quote article: author: Oduya", "article: needs a value"),
        ("/about now", "/about takes no options"),
        ("/quote private: perhaps", "private: must be true or false"),
        ("/search text: note: the price of salt", "Passages for “note: the price of salt”"),
        ("/search https://example.org/bread", "No close match for"),
        ("back", "There is no previous answer"),
    ],
)
def test_what_cannot_be_done_is_told_and_the_prompt_goes_on(ask: Ask, typed: str, answer: str) -> None:
    """Each slip has its sentence, and the next command is answered."""
    shown = at_the_prompt(ask, typed, "/help")
    assert answer in " ".join(shown.split("> ", 1)[1].split())
    assert "What you can ask" in shown


def test_the_prompt_takes_any_bytes(run: Run) -> None:
    """Bytes that are no UTF-8 are words like others."""
    done = run("demo", "--terminal", typed=b"/search \xff\xfe salt\n/quote\n")
    assert (done.returncode, done.stderr) == (0, b"")


def ending(*, by: signal.Signals, port: int) -> tuple[int, str, bytes]:
    """Serve the page on ``port`` until a signal: the exit code, what was printed, the page itself."""
    command = [sys.executable, "-m", "bot", "demo", "--port", str(port)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as process:
        assert process.stdout is not None
        shown = ""
        while "Ctrl-C" not in shown:
            line = process.stdout.readline().decode()
            assert line, shown
            shown += line
        address = re.search(r"http://127\.0\.0\.1:\d+/", shown)
        assert address is not None
        with urllib.request.urlopen(address.group(), timeout=20) as answer:
            page = answer.read()
        process.send_signal(by)
        return process.wait(30), shown + process.stdout.read().decode(), page


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_the_page_is_served_until_a_signal_ends_it_well(house: Path, by: signal.Signals) -> None:
    """The address is printed and answers; both signals end it with 0; a taken port is passed over."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, shown, page = ending(by=by, port=port)
    assert code == 0
    assert f"http://127.0.0.1:{port}/" not in shown
    assert "Traceback" not in shown
    assert b"<html" in page


def test_a_taken_port_is_passed_over() -> None:
    """The next free one is taken."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port) != port
    assert free_port(65535) in (65535, 0)


# ---------------------------------------------------------------- reading Discord's markup back


def shown(markup: str) -> str:
    """The markup on a screen."""
    console = Console(width=60, record=True, file=io.StringIO())
    for part in drawn(markup):
        console.print(part)
    return "\n".join(line.rstrip() for line in console.export_text().splitlines())


def test_markup_is_read_as_discord_reads_it() -> None:
    """Headings, block quotes, lists with lines under them, small print, and escapes taken away."""
    markup = "### A title\n> one \\*star\\*\n> two\nText **bold** end\n- item (3)\n  under it\n  - deeper\n-# small"
    assert shown(markup) == "A title\n▌ one *star*\n▌ two\nText bold end\n• item (3)\n  under it\n  • deeper\nsmall"


def test_styles_and_links() -> None:
    """Bold inside italic, struck, and a link with its address behind it."""
    text = inline("**a** *b* ***c*** ~~d~~ [e *f*](https://example.org/x) \\[g](http://no)")
    assert text.plain == "a b c d e f [g](http://no)"
    styles = {text.plain[span.start : span.end]: str(span.style) for span in text.spans}
    assert styles["a"] == "bold"
    assert styles["b"] == "italic"
    assert styles["c"] == "bold italic"
    assert styles["d"] == "strike"
    assert "https://example.org/x" in styles["e f"]


def test_invisible_separators_are_left_out_and_escapes_are_harmless() -> None:
    """What keeps mentions apart on Discord is not shown; control characters do not get through."""
    assert inline("@\u200beveryone \x1b[31m").plain == "@everyone �[31m"


def test_only_what_can_be_pressed_is_numbered() -> None:
    """Disabled buttons have no number, lines of a menu have one each."""
    button = {"type": 2, "custom_id": "a", "label": "Next"}
    transcript = Transcript(
        [
            {"type": 1, "components": [{**button, "custom_id": "z", "label": "Previous", "disabled": True}, button]},
            {
                "type": 1,
                "components": [
                    {"type": 3, "custom_id": "m", "placeholder": "Choose", "options": [{"label": "One", "value": "1"}]}
                ],
            },
        ],
        pressable=True,
    )
    Console(file=io.StringIO()).print(transcript.draw())
    assert transcript.presses == [Press("a", "Next"), Press("m", "One", "1")]


# ---------------------------------------------------------------- what is asked


def test_a_slip_of_the_pen_changes_two_neighbours() -> None:
    """The same letters, two of them changed round, first and last in their places."""
    for seed in range(20):
        slip = misspelt("lamplighter", random.Random(seed))
        assert slip != "lamplighter"
        assert sorted(slip) == sorted("lamplighter")
        assert (slip[0], slip[-1]) == ("l", "r")
    assert misspelt("aaaa", random.Random(1)) == "aaaa"
    assert misspelt("ab", random.Random(1)) == "ab"


def test_words_worth_remembering() -> None:
    """Five in a row with a long one among them; none where there are none."""
    words = rememberable("It is so. The lamplighter went on walking his round for a year.")
    assert words is not None
    assert len(words) == 5
    assert "lamplighter" in words
    assert rememberable("a b c d e f g") is None
    assert rememberable("你好世界") is None


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("A book that is not lent is a book that has died.", ("A book that is lent is a book that has died.", True)),
        ("Every librarian once lent something to somebody who kept it.",
         ("Every once lent something to somebody who kept it.", False)),
        ("Too short to be shown.", None),
        ("word " * 40, None),
    ],
)  # fmt: skip
def test_a_quotation_loses_its_negation_or_its_longest_word(text: str, without: tuple[str, bool] | None) -> None:
    """What the greeting offers to verify is the library's own words but for one."""
    assert shortchanged(text) == without
