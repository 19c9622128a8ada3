"""What ``run`` logs where no home server is set."""

from bot.settings import Settings


def without_home(settings: Settings) -> str:
    """What is missing where no home server is set, and what does instead; a process that takes its library from another
    reloads nothing."""
    if settings.state_url is not None:
        return "home_guilds is not set here, so this process neither registers nor removes /library."
    nowhere = "home_guilds is not set, so /library is not registered anywhere."
    return nowhere if settings.editions_from else f"{nowhere} Reload with `commonplace load`."
