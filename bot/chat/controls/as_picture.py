"""*As a picture*: the quote of an answer drawn as a PNG, for whoever presses it, seen by all who see the answer."""

from collections.abc import Awaitable, Callable

from bot.cards.card import Verb
from bot.cards.picture import picture_card
from bot.chat.answers.reply import Reply
from bot.chat.controls.press import Press
from bot.chat.cooldown import Cooldown
from bot.library.library import Library
from bot.pictures.pictures import Pictures


class AsPicture:
    """The handler of the button. A press counts as a command does, since everybody may see what comes of it."""

    def __init__(self, library: Library, pictures: Pictures, cooldown: Cooldown) -> None:
        self._library = library
        self._pictures = pictures
        self._cooldown = cooldown
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {Verb.PICTURE: self._picture}

    async def _picture(self, press: Press) -> None:
        key, passage, exact = press.expected(3)
        interaction = press.interaction
        self._cooldown.use(interaction.user.id)
        reply = Reply(interaction, private=interaction.message is not None and interaction.message.flags.ephemeral)
        quote = await reply.when(self._library.quote_shown(key, passage, exact))
        accent = interaction.client.services.settings.accent_colour
        await reply.show(picture_card(quote, await reply.when(self._pictures.draw(quote, accent))))
