"""Whose words stand between quotation marks inside a paragraph."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.lines.sentences import split_sentences
from bot.reading.speech.inline_quotations import quotations
from bot.reading.speech.said_by import Speakers


def heard(text: str, language: str = "en", article: str | None = None) -> list[tuple[str, str | None]]:
    """What is said in ``text``, and who says it; ``article`` is the whole text, where it tells more."""
    speakers = Speakers(article or text, language)
    return [
        (q.inner.of(text).strip(), q.speaker)
        for q in quotations(text, split_sentences(text, language), speakers)
        if q.speech and q.closed
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“All rivers lie about their age,” wrote Mary Holt.", "Mary Holt"),
        ("“All rivers lie about their age,” wrote the Welsh novelist Mary Holt in her diary.", "Mary Holt"),
        ("“All rivers lie about their age,” Mary Holt said.", "Mary Holt"),
        ('"All rivers lie about their age," says Mary Holt, who has walked them all.', "Mary Holt"),
        ("Mary Holt wrote: “All rivers lie about their age.”", "Mary Holt"),
        ("Mary Holt, who taught in Leeds, once said: “All rivers lie about their age.”", "Mary Holt"),
        ("The editor of the Gazette, Mary Holt, wrote that “all rivers lie about their age”.", "Mary Holt"),
        ("In the words of Mary Holt, “all rivers lie about their age”.", "Mary Holt"),
        ("As Mary Holt put it, “all rivers lie about their age”.", "Mary Holt"),
        ("Later Mary Holt told the judge: “All rivers lie about their age.”", "Mary Holt"),
        ("‘All rivers lie about their age,’ wrote Mary Holt.", "Mary Holt"),
        ("“All rivers lie about their age,” said Mr. Holt.", "Mr. Holt"),
        ("“All rivers lie about their age,” said St. John Holt, the ferryman.", "St. John Holt"),
        ("“All rivers lie about their age,” wrote J. B. Holt.", "J. B. Holt"),
        ("Mr. and Mrs. Holt said: “All rivers lie about their age.”", None),
        ("“All rivers lie about their age,” said Mary Holt and Edwin Marl.", None),
        ("Mary Holt never wrote, “All rivers lie about their age.”", None),
        ("“All rivers lie about their age,” Mary Holt did not say.", None),
        ("Mary Holt, quoting Edwin Marl, wrote: “All rivers lie about their age.”", None),
        ("As the critic Mary Holt once observed, “All rivers lie about their age.”", "Mary Holt"),
        ("“All rivers lie about their age,” said her daughter, who knew Mary Holt.", None),
        ("“All rivers lie about their age,” she said.", None),
        ("“All rivers lie about their age,” the old keeper said.", None),
        ("Critics wrote: “All rivers lie about their age.”", None),
        ("He replied: “All rivers lie about their age.”", None),
        ("On Monday the papers said: “All rivers lie about their age.”", None),
        ("“All rivers lie about their age.” Mary Holt shut the book.", None),
        ("Nobody knows who carved it. “All rivers lie about their age.”", None),
    ],
)
def test_a_speaker_is_named_only_where_the_text_names_one(text: str, speaker: str | None) -> None:
    """An attribution before or behind a quotation counts; a pronoun, a role or a neighbour does not."""
    assert [who for _, who in heard(text)] == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "«Los ríos mienten siempre sobre su edad», dice el Sr. Marqués.", "Sr. Marqués"),
        ("es", "«Los ríos mienten siempre sobre su edad», dijo la Sra. Oliva, la barquera.", "Sra. Oliva"),
        ("es", "«Los ríos mienten siempre sobre su edad», dijo ella.", None),
        ("fr", "« Les fleuves mentent toujours sur leur âge », explique Mme Arnal.", "Mme Arnal"),
        ("fr", "« Les fleuves mentent toujours sur leur âge », explique M. Arnal.", "M. Arnal"),
        ("de", "„Die Flüsse lügen immer über ihr Alter“, sagt Herr Wendt.", "Herr Wendt"),
        ("de", "„Die Flüsse lügen immer über ihr Alter“, sagt Dr. Wendt.", "Dr. Wendt"),
        ("de", "„Die Flüsse lügen immer über ihr Alter“, sagt der Lehrer Hans Wendt.", "Hans Wendt"),
        ("de", "„Die Flüsse lügen immer über ihr Alter“, sagt der Fährmann von Hollern.", None),
        (
            "ru",
            "Лодочник Фома Ильич Серов стар. «Реки всегда лгут о своём возрасте», — сказал г-н Серов.",
            "Фома Ильич Серов",
        ),
    ],
)
def test_a_form_of_address_is_no_name_and_ends_no_attribution(language: str, text: str, speaker: str | None) -> None:
    """ "Sr.", "Mme" and "Herr" stand before a name; the name goes with them or in its full form, never they alone."""
    assert [who for _, who in heard(text, language)] == [speaker]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("«Sin arena no habría pueblo», dice el Sr. Urrutia.", "es", "Sr. Urrutia"),
        ("Como escribió la historiadora Pilar Ansorena: «El trabajo inútil no se quita».", "es", "Pilar Ansorena"),
        (
            "Как писала историк Вера Холмогорова: «Напрасную работу никто никогда не отнимет, она никому не нужна».",
            "ru",
            "Вера Холмогорова",
        ),
        ("«Sin arena no habría pueblo», dice el señor.", "es", None),
    ],
)
def test_courtesy_and_calling_hide_no_name(text: str, language: str, speaker: str | None) -> None:
    """A title with a full stop ends no clause and is no speaker; "as the historian Name wrote" names one."""
    assert [who for _, who in heard(text, language)] == [speaker]


def test_a_surname_in_the_middle_of_a_name_is_not_that_person() -> None:
    """ "Sr. Urrutia" is not made "Urrutia Zabala" because somebody of that name stands elsewhere."""
    article = "«Sin arena no habría pueblo», dice el Sr. Urrutia. Íñigo Urrutia Zabala es profesor."
    assert heard("«Sin arena no habría pueblo», dice el Sr. Urrutia.", "es", article)[0][1] == "Sr. Urrutia"


def test_a_quotation_that_goes_on_behind_its_attribution_keeps_the_speaker() -> None:
    """Both halves of an interrupted quotation are the speaker's."""
    text = "“Books walk,” said Owen Price. “They walk at night, and they come home thinner.”"
    assert [who for _, who in heard(text)] == ["Owen Price", "Owen Price"]


def test_a_first_name_becomes_the_full_name_the_article_gives() -> None:
    """Who is introduced once with both names is quoted with both."""
    article = "We met Owen Price at the gate. “Books walk further than men,” says Owen."
    assert heard("“Books walk further than men,” says Owen.", article=article)[0][1] == "Owen Price"


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "«El río no cobra peaje», escribió Marta Ruiz.", "Marta Ruiz"),
        ("es", "«El río no cobra peaje a nadie», dijo una voz.", None),
        ("fr", "« La rivière ne presse personne », écrivait Jeanne Morel.", "Jeanne Morel"),
        ("de", "„Der Fluss eilt nie“, schrieb die Lehrerin Anna Weber.", "Anna Weber"),
        ("de", "»Der Fluss eilt nie und kommt doch an«, sagte der Lehrer.", None),
        ("ru", "«Река никуда не спешит», — писала Анна Белова.", "Анна Белова"),
        ("ru", "«Река никуда не спешит сегодня», — сказал он.", None),
        ("zh", "王明说：“河水从来不着急。”", "王明"),
        ("zh", "“河水从来不着急，可是它总会到。”李小兰说。", "李小兰"),
        ("zh", "他说：“河水从来不着急，可是它总会到。”", None),
        ("zh", "王明强调：“河水从来不着急。”", "王明"),
        ("zh", "王明告诉记者：“河水从来不着急。”", "王明"),
        ("zh", "王明对记者说：“河水从来不着急。”", "王明"),
        ("zh", "“河水从来不着急，可是它总会到。”李小兰笑道。", "李小兰"),
    ],
)
def test_other_languages_and_marks_name_their_speakers(language: str, text: str, speaker: str | None) -> None:
    """Guillemets, low and corner marks are read like English ones."""
    assert heard(text, language)[0][1] == speaker


def test_apostrophes_open_no_quotation() -> None:
    """The dogs' owners don't speak."""
    assert heard("The dogs' owners don't know what's in the cats' bowls, and it's nobody's business.") == []


def test_words_behind_a_missing_mark_are_nobodys() -> None:
    """An opening mark without a closing one leaves the rest of the paragraph without a speaker."""
    text = "Owen Price said: “Books walk further than men. Nobody stops them."
    (quotation,) = quotations(text, split_sentences(text), Speakers(text, "en"))
    assert not quotation.closed
    assert quotation.speaker is None
    assert quotation.where.end == len(text)


def test_a_word_in_marks_is_no_speech() -> None:
    """Titles and single words in marks are not taken for somebody's sentence."""
    assert heard("The word “freedom” stands on the door of ‘The Golden Hind’.") == []


@settings(max_examples=100)
@given(st.lists(st.sampled_from([*"“”„«»‘’\"' ab.A,", "said Ann Lee", "Tom wrote: "]), max_size=80).map("".join))
def test_quotations_stand_in_order_inside_the_text(text: str) -> None:
    """Whatever the marks, quotations do not overlap and never leave the text."""
    at = 0
    for quotation in quotations(text, split_sentences(text), Speakers(text, "en")):
        assert at <= quotation.where.start < quotation.where.end <= len(text)
        assert quotation.where.start <= quotation.inner.start <= quotation.inner.end <= quotation.where.end
        at = quotation.where.end


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "«Терпение — это дрова, — заметил Иван Вайс, — и никто не держит их в сарае».", "Иван Вайс"),
        ("uk", "«Терпіння — це дрова, — зауважив Іван Мельник, — і ніхто не має їх у сараї».", "Іван Мельник"),
        ("es", "«La paciencia es leña, — dijo Ana Vidal, — y nadie la guarda en casa».", "Ana Vidal"),
        ("ru", "«Терпение — это дрова, — заметил он, — и никто не держит их в сарае».", None),
        ("ru", "«Он пришёл, — подумал я, — и Иван Вайс молчал весь вечер».", None),
        ("en", "“Patience — the cheapest wood, — is what Ada Lin, — of all people — lacked.”", None),
    ],
)
def test_words_of_saying_may_stand_between_dashes_inside_the_marks(
    language: str, text: str, speaker: str | None
) -> None:
    """As books in Russian, Ukrainian and Spanish print them; dashes alone name nobody."""
    assert [who for _, who in heard(text, language)] == [speaker]


STORY = "Ada Holt knew Edwin Marl, and Marl knew Holt. "


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "“I had not thought of that,” murmured Holt, while Marl said, “Our nature is the other way round.”",
            ["Ada Holt", "Edwin Marl"],
        ),
        (
            "“I had not thought of that,” murmured Holt, and then added, “Our nature is the other way round.”",
            ["Ada Holt", "Ada Holt"],
        ),
        (
            "“I had not thought of that,” murmured Holt, while the old man said, “Our nature is another.”",
            ["Ada Holt", None],
        ),
        (
            "Holt said, “Are you in town for long, may I ask?” Marl said, “Have you got such a thing as a pen?”",
            ["Ada Holt", "Edwin Marl"],
        ),
        (
            "She turned to the window and said, “What page have you come to?” Marl answered, and turned two leaves.",
            [None],
        ),
        ("“I know of the whole affair. Is it really true?” Marl replied that it was.", [None]),
        ("“I know of the whole affair. Is it really true?” Marl asked.", ["Edwin Marl"]),
    ],
)
def test_the_words_of_saying_of_one_quotation_are_not_those_of_another(text: str, speakers: list[str | None]) -> None:
    """A clause of its own, the words before it, or an answer that is only reported."""
    assert [who for _, who in heard(text, article=STORY + text)] == speakers
