"""What an operator reads about folders, databases and backups."""

from bot.cards.faults import fault_sentence
from bot.cards.place_faults import FOLDERS, STORES
from bot.errors import Cause
from bot.faults import Fault


def test_an_emptied_folder_takes_nothing_from_the_library() -> None:
    """One source, or many."""
    one = fault_sentence(Cause(Fault.FOLDER_EMPTY_NOW, ("articles", 1)))
    assert "The library keeps its 1 source; to empty it, load with --allow-empty." in one
    assert "its 1,200 sources" in fault_sentence(Cause(Fault.FOLDER_EMPTY_NOW, ("articles", 1200)))


def test_a_second_bot_on_a_folder_is_told_of_the_first() -> None:
    """By its process, where that is known."""
    assert "(process 77)" in fault_sentence(Cause(Fault.ALREADY_RUNNING, ("var", "77")))
    assert "process" not in fault_sentence(Cause(Fault.ALREADY_RUNNING, ("var", "")))


def test_every_other_sentence_names_the_place_and_ends() -> None:
    """What is wrong where, and what to do."""
    functions = {Fault.FOLDER_EMPTY_NOW, Fault.ALREADY_RUNNING}
    values = ("/srv/place", "why it is so", "3")
    told = {fault: fault_sentence(Cause(fault, values)) for fault in {**FOLDERS, **STORES}.keys() - functions}
    assert all(sentence.rstrip()[-1] in ".?E" for sentence in told.values())
    named = {fault for fault, sentence in told.items() if "/srv/place" in sentence}
    assert {Fault.FOLDER_MISSING, Fault.DATABASE_DAMAGED, Fault.BACKUP_MISSING} <= named
