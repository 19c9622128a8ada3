"""What is brought in for a command line."""

import subprocess
import sys


def test_a_bot_brings_in_no_other_verb() -> None:
    """It is there for months: what draws cards in a terminal, or plays a demo, would only take its memory."""
    looked = """
import sys
from bot.cli.starting import program_for
program_for(["run"])
print(sorted({"rich", "bot.cli.demo.verb", "bot.cli.verbs.init"} & set(sys.modules)))
program_for(["init"])
print(sorted({"rich", "bot.cli.demo.verb", "bot.cli.verbs.init"} & set(sys.modules)))
"""
    ended = subprocess.run([sys.executable, "-c", looked], capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines() == ["[]", "['bot.cli.demo.verb', 'bot.cli.verbs.init', 'rich']"]
