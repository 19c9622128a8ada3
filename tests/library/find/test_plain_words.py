from bot.library.find.plain_words import plain_words


def test_words_that_tell_nothing_are_known_in_all_languages() -> None:
    """As they are searched for: folded."""
    known = plain_words()
    assert {"the", "nicht", "pas"} <= known.common
    assert "harbour" not in known.common | known.everyday | known.asking
    assert known.common.isdisjoint({"", " "})


def test_verbs_of_saying_are_among_the_words_that_ask_what_was_said() -> None:
    """Who asks what somebody "said", or "did say", names no thing by it."""
    known = plain_words()
    assert "said" in known.saying
    assert {"said", "did"} <= known.asking
