"""Here is one paragraph: does it caption or describe a picture?"""

import pytest

from bot.reading.lines.caption import is_caption, names_store


@pytest.mark.parametrize(
    "paragraph",
    [
        "Photo: Dita Rowe",
        "Photograph by Elsa Moran: the upper deck",
        "Figure 2. Nests in each house",
        "The clerk in the yard (Photo: Dita Rowe)",
        "The clerk in the yard. (Photo by Dita Rowe)",
        "Getty Images",
        "Foto: Karl Amend",
        "Crédit photo : Karl Amend / Agence du Port",
        "The upper deck at dusk, before the fire. Photograph: Dita Rowe",
        "The clerk in the yard. Photo by Karl Amend",
    ],
)
def test_a_credit_makes_a_caption_anywhere(paragraph: str) -> None:
    """Whoever took the picture is named, or a figure is numbered."""
    assert is_caption(paragraph, edge=False)


def test_a_description_is_one_only_at_the_edges() -> None:
    """ "Painting of …" beside the title describes the picture there; inside the text it may be the text."""
    told = "Painting of a harbour in winter, with boats drawn up along the quay"
    assert is_caption(told, edge=True)
    assert not is_caption(told, edge=False)


@pytest.mark.parametrize("edge", [True, False])
def test_a_sentence_about_pictures_is_no_caption(edge: bool) -> None:
    """Where a picture is spoken of in a sentence of its own, it is the author's."""
    assert not is_caption("A photograph is a promise to look again.", edge)
    assert not is_caption("The Court (and Its End)", edge)
    assert not is_caption("She never said who took it. Photographs by night were what she liked. They sold.", edge)


def test_a_shop_for_programs_is_known() -> None:
    """App stores are named by what stands around their pictures."""
    text = "Get it on Google Play"
    assert names_store(text, text.lower())
    assert not names_store("They play in the app of the church.", "they play in the app of the church.")


def test_a_byline_that_goes_on_to_the_photographer_is_none() -> None:
    """Its first half says who wrote the text, not what a picture shows."""
    assert not is_caption("Words: Ada Lin. Photographs: Jonah Reed", edge=False)
    assert is_caption("By the upper deck at dusk. Photograph: Dita Rowe", edge=False)
