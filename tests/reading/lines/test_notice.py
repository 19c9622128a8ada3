"""Sentences of a page, of an address or of a writer's life are told from an author's own."""

import pytest

from bot.reading.lines.boilerplate import is_boilerplate
from bot.reading.lines.notice import is_biography, is_notice, is_page_notice, notice_words


def notice(text: str) -> bool:
    """Whether a sentence is one."""
    folded = text.casefold().replace("’", "'").lstrip("“\"'(")
    return is_notice(text, folded)


@pytest.mark.parametrize(
    "text",
    [
        "Subscribe to our newsletter and read the next letter before everybody else.",
        "All rights reserved by the Quay Review.",
        "Click here for the map of the ferries.",
        "This essay first published in the Quay Review is shown with leave.",
        "Photograph by Ada Lin, who keeps the tower.",
        "Haga clic en el mapa para ver los muelles.",
        "Tous droits réservés, la Revue du quai.",
        "Alle Rechte vorbehalten, der Kai.",
        "Подписывайтесь на рассылку о паромах.",
        "The opinions expressed in this article are those of the ferrymen.",
        "Comments will be moderated before the harbour sees them.",
        "Wir achten Ihre Privatsphäre und laden die Karte der Fähren erst danach.",
        "Kommentare werden geprüft, ehe der Hafen sie sieht.",
        "Les opinions exprimées sur le quai n'engagent que leurs auteurs.",
        "Hazte socio de la Revista del Muelle y disfruta del faro.",
        "Comentários ofensivos sobre os barcos não serão aprovados pelo moderador.",
        "Fai una donazione e sostieni la rivista del molo.",
        "Lees ook het vorige verhaal over de veerboot.",
        "Мнение редакции может не совпадать с мнением паромщика.",
        "I respect your privacy, and the ferry knows it.",
        "We are a participant in the Quay Associates Program, which lends us oars.",
        "The harbour reserves the right at all times to remove any comment about the ferry.",
        "Die Redaktion ist für den Inhalt nicht zuständig, für den Inhalt sind die Fährleute verantwortlich.",
        "La revista se reserva el derecho de quitar comentarios sobre el muelle.",
        "La revue se réserve le droit de couper les lettres du quai.",
        "الآراء هنا لا تعبر عن رأي الميناء.",
    ],
)
def test_notices_of_a_page(text: str) -> None:
    """What asks the reader to subscribe, or says whose the page is, in nine languages."""
    assert notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "The timetable is at https://example.org/ferry for all to see.",
        "See www.example.org for the timetable of the ferry.",
        "Write to ada@example.org about the bell.",
        "The tower can be followed as @adalin wherever bells are rung.",
        "© The Quay Review, of the town of that name.",
    ],
)
def test_addresses(text: str) -> None:
    """A sentence with a link, a mail address, a name on a network or a copyright sign."""
    assert notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lin is a writer and bell-ringer.",
        "Ada M. Lin was an award-winning local historian of the ferries.",
        "Ada Lin est une historienne du port.",
        "Ada Lin es una escritora de la costa.",
        "Ada Lin ist eine Journalistin in Kiel.",
    ],
)
def test_lives_of_writers(text: str) -> None:
    """Who somebody is, by profession, is said of an author and not by one."""
    assert notice(text)
    assert is_biography(text)


def test_what_notices_need_is_known() -> None:
    """A sentence without any of it need not be searched for them."""
    needed = notice_words()
    assert needed is not None
    assert {"@", "©", "www."} <= needed.inside
    assert "newsletter" in needed.begun


@pytest.mark.parametrize(
    "text",
    [
        "A reader clicks her tongue where a listener would cough.",
        "The photograph of a ferry is never the ferry.",
        "Every right was reserved for those who could pay for it.",
        "Nobody reads more than a page at a table that rocks.",
        "Ada Lin is a patient woman, and the tide is not.",
        "A historian is a writer whom the dead cannot answer.",
        "He put an @ where the price should have stood.",
        "The wwwest wind blew, as the child wrote it.",
    ],
)
def test_an_authors_sentence_is_none(text: str) -> None:
    """A word of a notice inside a sentence about something else, and a person who is no writer."""
    assert not notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "Continued on page 84",
        "(Continued from page A12)",
        "Fortsetzung auf Seite 9",
        "Powered by Inkpot",
        "You are receiving this email because you signed up at the counter.",
        "Vous recevez ce message parce que vous êtes abonné.",
        "A version of this article appears in print on May 3 in Section B of the county edition.",
        "Correction: An earlier version of this article gave the wrong year for the second flood.",
        "You receive this e-mail because you asked for letters from the quay.",
        "View this post on the web at https://quay.example/rope",
        "If you no longer wish to receive these emails, unsubscribe here.",
        "Unsubscribe https://quay.example/u",
        "Wenn Sie keine weiteren E-Mails erhalten möchten, können Sie sich hier abmelden.",
        "Si vous ne souhaitez plus recevoir nos courriers, écrivez au quai.",
        "Si no desea recibir más correos, escriba al muelle.",
        "This essay was amended on 4 May 2017. It had named the wrong lighthouse.",
        "This story was last updated at 9.20am on Monday.",
        "Dieser Beitrag wurde am 4. Mai 2017 korrigiert.",
        "Cet article a été corrigé le 4 mai 2017.",
        "Este artículo fue corregido el 4 de mayo de 2017.",
        "Questo articolo è stato corretto il 4 maggio 2017.",
        "Este artigo foi corrigido em 4 de maio de 2017.",
        "Dit artikel werd op 4 mei 2017 gecorrigeerd.",
        "Статья обновлена 4 мая 2017 года.",
        "Sign up for our weekly newsletter and hear of every tide.",
        "Subscribe to the newsletter! Follow the quay on Mastodon.",
        "Abonnieren Sie unseren Newsletter und lesen Sie vom Kai.",
        "Inscrivez-vous à notre infolettre pour suivre le quai.",
        "Suscríbete a nuestro boletín para saber del muelle.",
        "Iscriviti alla nostra newsletter per leggere del molo.",
    ],
)
def test_what_a_page_says_of_itself_is_known(text: str) -> None:
    """Whether or not it is a whole sentence."""
    assert is_page_notice(text)
    assert is_boilerplate(text, 80)


@pytest.mark.parametrize(
    "text",
    [
        "Continued on page after page, the quarrel about the bridge filled the minutes of the council.",
        "Powered by steam, the mill ran.",
        "You are receiving what you asked for, the judge said, and not a penny more.",
        "A version of this story was told in every inn along the river.",
        "Correction: nobody is ever corrected, they are only outlived.",
        "You received this message from the river, and you did not read it.",
        "If you no longer want to receive the tide, move the house.",
        "This message was sent by wire to the keeper of the light.",
        "Having trouble reading this river, the pilot hired a boy.",
        "This article was amended on the advice of a ferryman, who had never read it.",
        "This story was updated by every teller, and none of them signed it.",
        "Subscribe to nothing, my aunt said, and no newsletter will find you.",
        "Sign up for the navy: the sea will do the rest.",
    ],
)
def test_sentences_that_begin_alike_stay(text: str) -> None:
    """An author may open with the same words."""
    assert not is_page_notice(text)
    assert not is_boilerplate(text, 80)


@pytest.mark.parametrize(
    "text",
    [
        "The views expressed by the old ferryman changed with every tide.",
        "The baker's own opinion was that a cookie is no bread.",
        "Your contribution to the bell was a rope and a good deal of patience.",
        "Mit Nachdruck verlangte der Fährmann sein Geld.",
        "Le leggi anche severe non fermano un fiume.",
        "Únete a la ronda y verás el faro desde el agua.",
        "The king reserves the right to remove his ministers, and keeps it dry.",
        "She could not continue reading, and the ferry had failed to load its coal.",
        "He was permanently banned from the quay, and joined the conversation in the inn.",
        "Community rules are older than the bridge.",
        "Wir behalten uns das Recht vor, den Fluss zu lieben.",
        "El río se reserva el derecho de volver.",
    ],
)
def test_what_only_sounds_like_a_notice(text: str) -> None:
    """Opinions, contributions and laws are what essays are about."""
    assert not notice(text)
