"""What a running process tells the others of its fleet, and its log of what does not fit together."""

import logging

from bot.cards.fleet_trouble import own_trouble
from bot.chat.connection.shared_fleet import process_name
from bot.model.fleet import FleetProcess
from bot.services import Services

log = logging.getLogger(__name__)


class FleetWatch:
    """Says each thing once, until it is over. What is wrong with another process is told in that one's log, and of all
    in ``/library status``."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._said = set[str]()

    async def look(self) -> None:
        """Tell of this process, and compare. Raises StoreFault."""
        services, settings = self._services, self._services.settings
        if settings.state_url is None:
            return
        trouble = services.following.trouble if services.following is not None else None
        me = FleetProcess(process_name(settings.data_dir), frozenset(settings.home_guilds), trouble=trouble)
        await services.processes.tell(me, services.clock())
        found = own_trouble(await services.processes.seen(), me.name)
        for about, point in found.items():
            if about not in self._said:
                log.warning("%s %s", point.found, point.cure)
        self._said = set(found)
