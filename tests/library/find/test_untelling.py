from bot.library.find.untelling import untelling


def test_words_that_tell_nothing_are_known_in_all_languages() -> None:
    """As they are searched for: folded."""
    known = untelling()
    assert {"the", "nicht", "pas"} <= known.common
    assert "harbour" not in known.common | known.everyday | known.asking
    assert known.common.isdisjoint({"", " "})


def test_verbs_of_saying_are_among_the_words_that_ask_what_was_said() -> None:
    """Who asks what somebody "said", or "did say", names no thing by it."""
    known = untelling()
    assert "said" in known.saying
    assert {"said", "did"} <= known.asking
