#!/usr/bin/env bash
# WebVTT names a speaker as <v Ada Bray>. pysubs2 1.8.1 drops the name, though its events have a field for one, and the words
# of a NOTE between two cues become part of the first. webvtt-py 0.6.0 knows one speaker for each cue: where two answer each
# other in one, the answer is given to the first; written as SRT, all names are gone. &amp; stays as it is in both.
# What follows: take <v ...> from the raw cue before either reads it, and drop NOTE blocks from the file.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check pysubs2==1.8.1 webvtt-py==0.6.0 >/dev/null
"$work/venv/bin/python" - <<'PYTHON'
import io

import pysubs2
import webvtt

SOURCE = """WEBVTT

00:01.000 --> 00:04.000
<v Ada Bray>No ship is owed a light.

NOTE Ask her again.

00:05.000 --> 00:08.000
<v Tom Ede>Why?</v>
<v Ada Bray>Wind &amp; rain.</v>
"""
events = [(event.name, event.plaintext) for event in pysubs2.SSAFile.from_string(SOURCE)]
cues = webvtt.from_string(SOURCE)
voices = [(cue.voice, cue.text) for cue in cues]
written = io.StringIO()
cues.write(written, format="srt")
print(events, voices, written.getvalue())
assert events == [("", "No ship is owed a light.\n\nNOTE Ask her again."), ("", "Why?\nWind &amp; rain.")], events
assert voices == [("Ada Bray", "No ship is owed a light."), ("Tom Ede", "Why?\nWind &amp; rain.")], voices
assert "Ada" not in written.getvalue() and "Tom" not in written.getvalue()
PYTHON
