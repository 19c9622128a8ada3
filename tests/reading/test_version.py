"""What is known of the reader without loading it."""

import subprocess
import sys


def test_a_start_that_reads_nothing_does_not_load_the_reader() -> None:
    """The version and the endings of sources are to be had at once; the reader takes its time to load, and what reads
    whole language files its memory."""
    brought = "{'bot.reading.reader', 'bot.languages.load'} & set(sys.modules)"
    code = f"import sys, bot.library.library; sys.exit(bool({brought}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
