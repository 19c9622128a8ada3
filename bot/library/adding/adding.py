"""All that changes the articles folder from Discord, put together."""

from collections.abc import Awaitable, Callable
from functools import partial

from bot.library.adding.changing import Changing
from bot.library.adding.editing import Editing
from bot.library.adding.looking import Looking
from bot.library.adding.removing import Removing
from bot.library.adding.sources import Sources
from bot.library.adding.staging import Staging
from bot.library.adding.taking_back import TakingBack
from bot.library.catalogue import Catalogue
from bot.library.reload.child_process import begin_ahead
from bot.library.reload.reloads import Renewal
from bot.library.reload.workers import Workers
from bot.library.resources import Resources
from bot.store.change_log import ChangeLog


class Adding:
    """The parts for one library."""

    def __init__(self, resources: Resources, current: Callable[[], Awaitable[Catalogue]], renewal: Renewal) -> None:
        staging = Staging(resources.state, resources.database.with_name("staged"))
        here = resources.reload_apart and isinstance(resources.workers, Workers)
        looking = Looking(resources.workers, partial(begin_ahead, resources.kept) if here else None)
        removed = resources.removed or resources.database.with_name("removed")
        self.changing = Changing(ChangeLog(resources.state), resources.folder, removed, renewal, staging)
        self.taking_back = TakingBack(self.changing, resources.clock)
        self.editing = Editing(self.changing, current, resources.clock)
        self.removing = Removing(self.changing, current, resources.clock)
        self.sources = Sources(staging, looking, self.changing, resources.state, current, resources.clock)
