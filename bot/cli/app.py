"""The terminal program: one typer app, one file per verb, wired here in one list."""

from bot.cli.dash import Dashing
from bot.cli.demo.verb import demo
from bot.cli.program import program_of
from bot.cli.verbs.articles import articles
from bot.cli.verbs.backup import backup
from bot.cli.verbs.check import check
from bot.cli.verbs.export import export
from bot.cli.verbs.health import health
from bot.cli.verbs.init import init
from bot.cli.verbs.inspect import inspect
from bot.cli.verbs.load import load
from bot.cli.verbs.outline import outline
from bot.cli.verbs.quote import quote
from bot.cli.verbs.read import read
from bot.cli.verbs.restore import restore
from bot.cli.verbs.run import run
from bot.cli.verbs.search import search
from bot.cli.verbs.state import state
from bot.cli.verbs.verify import verify

VERBS = (
    init,
    run,
    demo,
    load,
    inspect,
    search,
    quote,
    outline,
    read,
    articles,
    verify,
    export,
    backup,
    restore,
    state,
    check,
    health,
)

app = program_of(VERBS)
app.command("doctor", cls=Dashing, hidden=True)(check)  # what other programs call it
