"""The demo's prompt: commands, buttons, menus, and what cannot be done."""

import io
import re

import pytest
import simcord
from rich.console import Console

from bot.cli.demo.markup import markup_lines
from tests.cli.conftest import Ask, Run, complaints


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
    shown = at_the_prompt(ask, "/quote author: Tomas Oduya", "4").split("> 4\n")[1]
    assert "```" not in shown
    assert "Oduya, Tomas. “" in shown
    assert "@article{" in shown or "@misc{" in shown


def test_a_picture_is_told_in_words(ask: Ask) -> None:
    """The prompt cannot show it, so it prints what a screen reader would say; and it can be deleted."""
    shown = at_the_prompt(ask, "/quote author: Tomas Oduya", "5", "1").split("> 5\n")[1]
    told = " ".join(shown.split())
    assert told.startswith("(a picture: “")
    assert "Tomas Oduya, in Bread and Arithmetic" in told
    assert "(the answer was deleted)" in told


def test_an_answer_can_be_deleted(ask: Ask) -> None:
    """Delete takes it away, and then nothing can be pressed."""
    shown = at_the_prompt(ask, "/quote author: Tomas Oduya", "6", "1")
    assert "6 Delete" in shown
    assert "(the answer was deleted)" in shown
    assert "There are no buttons to press" in shown


def test_back_leads_to_the_buttons_of_the_answer_before(ask: Ask) -> None:
    """In context opens a second answer; back shows the quote again, and its Delete takes the quote away."""
    shown = at_the_prompt(ask, "/quote author: Tomas Oduya", "2", "back", "6", "1", "back")
    quote, opened, again, deleted, nothing, ended = re.split(r"^> (?:2|back|6|1)\n", shown, flags=re.MULTILINE)
    assert "6 Delete" in quote
    assert "6 Delete" not in opened
    assert again.rstrip() == quote[quote.index("\n", quote.index("> /quote")) + 1 :].rstrip()
    assert "(the answer was deleted)" in deleted
    assert "There are no buttons to press" in nothing
    assert "There is no previous answer" in ended


def test_words_before_the_options_go_to_the_first_one(ask: Ask) -> None:
    """And options may be given in any order, true and false included."""
    shown = at_the_prompt(ask, "/search price of salt private: true article: Bread and Arithmetic")
    assert "Passages for “price of salt”" in shown
    assert "(only you can see this)" in shown


def test_curators_commands_are_there_too(ask: Ask) -> None:
    """Whoever runs the demo is its curator."""
    shown = at_the_prompt(ask, "/library status", "/library reload")
    assert "Articles: 3" in shown
    assert "Commands: registered as in this version" in shown
    assert "not registered" not in shown
    assert "Nothing was added" in shown


def test_the_menu_of_a_message_is_offered_by_number(ask: Ask) -> None:
    """A quote is reported and waits for the curators; an answer that only one sees has no menu: the quote keeps it."""
    shown = at_the_prompt(ask, "/quote author: Tomas Oduya", "apps", "3", "apps", "3", "/library queue", "apps", "9")
    _, offered, reported, _, again, queue, _, beyond = re.split(r"^> (?:apps|\d|/library queue)\n", shown, flags=re.M)
    assert [line.strip() for line in offered.splitlines()[1:]] == [
        "1 Add to the library",
        "2 Find the source",
        "3 Report to curators",
        "4 Verify quotation",
    ]
    assert "Reported. A curator of this library will look at it." in reported
    assert "Reported." in again
    assert "Reported 2 times" in " ".join(queue.split())
    assert "There is no button 9; the last one is 4." in beyond


def test_a_message_is_written_and_its_quotation_verified(ask: Ask) -> None:
    """Its menu is that of the last message; what is pressed next belongs to the answer."""
    shown = at_the_prompt(ask, "say He wrote “A ferry is never late.”", "apps", "4", "say", "apps", "2")
    said, _, verdict, wordless, _, source = re.split(r"^> (?:apps|\d|say)\n", shown, flags=re.M)
    assert said.rstrip().endswith("Ada: He wrote “A ferry is never late.”")
    assert "Not in this library" in verdict
    assert "as in   say" in wordless
    assert "The Ferry at Kolm" in source


def test_a_text_from_a_message_is_edited_in_its_form(ask: Ask) -> None:
    """Add to the library, Edit details, a title of one's own: the form that follows works as on the page."""
    text = "say The herring came in on a Friday, and the whole quay smelled of it for a week."
    shown = at_the_prompt(ask, text, "apps", "1", "2", "Herring", "", "", "", "", "")
    asked, edited = shown.split("> 2\n")
    assert "How this text was read" in asked
    assert "Title: Herring" in edited


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("apps", "There is no message that all can see"),
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
    assert "What you can do" in shown


def test_a_text_left_empty_is_asked_for_again(ask: Ask) -> None:
    """Nothing is typed into the form of /library add; then a text is, and the prompt goes on."""
    text = "The herring came in on a Friday, and the whole quay smelled of it for a week."
    shown = at_the_prompt(ask, "/library add", "", ".", text, ".", "Herring", "", "", "/about")
    told = " ".join(shown.split())
    assert "cannot be left empty" in told
    assert "Herring" in told.split("cannot be left empty")[1]
    assert "internal error" not in told


def test_what_the_simulation_refuses_is_told_and_the_prompt_goes_on(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it is; here it takes no form."""

    async def refused(*_: object, **__: object) -> None:
        raise simcord.SetupError("forms are shut today")

    monkeypatch.setattr(simcord.MemberActor, "submit_modal", refused)
    shown = at_the_prompt(ask, "/library add", "Salt.", ".", "Salt", "", "", "", "/help")
    assert "(the simulated Discord refuses that: forms are shut today)" in shown
    assert "What you can do" in shown


def test_the_prompt_takes_any_bytes(run: Run) -> None:
    """Bytes that are no UTF-8 are words like others."""
    done = run("demo", "--terminal", typed=b"/search \xff\xfe salt\n/quote\n")
    assert (done.returncode, complaints(done)) == (0, [])


def shown(markup: str) -> str:
    """The markup on a screen."""
    console = Console(width=60, record=True, file=io.StringIO())
    for part in markup_lines(markup):
        console.print(part)
    return "\n".join(line.rstrip() for line in console.export_text().splitlines())
