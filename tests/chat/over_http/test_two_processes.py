"""Two processes behind one balancer, which share their state: whichever is asked, people see one bot."""

import asyncio
import random
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.model.daily import DailyLine, Days
from bot.services import open_services
from bot.settings import Settings
from tests.chat.over_http.conftest import NOON, Booth, until
from tests.process.loopback import Loopback
from tests.process.loopback.payloads import CHANNEL, HOME, OWNER
from tests.process.loopback.poster import Poster, free_port


async def test_whichever_is_asked_people_see_one_bot(
    tmp_path: Path, articles: Path, loopback: Loopback, postgres_database: str
) -> None:
    """*Another* goes to the process that has not given the answer, *Back* to the one that has; what one keeps is
    listed by the other; what is due is posted once."""
    booths = []
    async with AsyncExitStack() as house:
        for name in ("one", "other"):
            settings = Settings(
                articles_dir=articles,
                data_dir=tmp_path / name,
                state_url=SecretStr(postgres_database),
                home_guilds=(HOME,),
                cooldown_seconds=0,
                http_address=f"127.0.0.1:{free_port()}",
            )
            opened = open_services(settings, clock=lambda: NOON, chance=random.Random(7), hold_lock=True)
            services = await house.enter_async_context(opened)
            await services.library.reload()
            booth = Booth(loopback, services)
            booth.running = asyncio.create_task(booth.run())
            house.push_async_callback(booth.ended)
            await booth.up()
            booths.append(booth)
        addresses = [f"http://{booth.services.settings.http_address}/interactions" for booth in booths]
        loopback.poster = Poster(*addresses, clock=NOON.timestamp)
        first = await loopback.answered(await loopback.ask("quote"))
        second = await loopback.answered(await loopback.press(first, first.button("Another")))
        back = await loopback.answered(await loopback.press(second, second.button("Back")))
        assert second.text != first.text
        assert back.text == first.text
        kept = await loopback.answered(await loopback.press(first, first.button("Keep")))
        assert "### Kept" in kept.text
        listed = await loopback.answered(await loopback.ask("kept"))
        quoted = next(line for line in first.text.splitlines() if line.startswith("> "))
        assert quoted.removeprefix("> ")[:40] in listed.text
        posting = [asyncio.create_task(booth.bot.keep_posting()) for booth in booths]
        line = DailyLine(0, str(HOME), str(CHANNEL), 719, "UTC", Days.EVERY_DAY, str(OWNER), NOON - timedelta(hours=1))
        await booths[0].services.daily.add(line)
        for booth in booths:
            booth.bot.rounds.wake()
        await until(lambda: loopback.messages)
        await asyncio.gather(*(booth.bot.rounds.round() for booth in booths))
        assert len(loopback.messages) == 1
        for task in posting:
            task.cancel()
        await asyncio.wait(posting)
