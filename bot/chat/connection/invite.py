"""The invite link: the scopes the bot asks for, and no permissions."""

PERMISSIONS = 0
"""None. Everything is said in answer to an interaction, and such answers do not depend on what the bot's user may do
in a channel (discord/discord-api-docs, issues 2330 and 4331: working as intended)."""

SCOPES = ("bot", "applications.commands")
"""``applications.commands`` brings the commands; ``bot`` makes the bot a member, so that it knows
its home servers."""


def invite_link(application_id: int | str | None) -> str:
    """The address at which a server's owner adds the bot; without an id, the shape of it."""
    shown = "APPLICATION_ID" if application_id is None else application_id
    scopes = "+".join(SCOPES)
    return f"https://discord.com/oauth2/authorize?client_id={shown}&scope={scopes}&permissions={PERMISSIONS}"
