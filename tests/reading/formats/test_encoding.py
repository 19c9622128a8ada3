"""From bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading.formats.encoding import decode
from bot.reading.lines.white_space import visible


def test_utf8_is_read_without_a_word() -> None:
    """Plain UTF-8 gives its text and no remark."""
    assert decode("Peña said “no”.".encode()) == ("Peña said “no”.", ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    """A text that begins with its mark is read in that encoding, without the mark."""
    assert decode("Пример, 例".encode(encoding)) == ("Пример, 例", ())


def test_windows_1252_is_read_with_a_remark() -> None:
    """Old Western files keep their letters, and the report says where UTF-8 ended."""
    text, remarks = decode("One\nPeña – “no”\n".encode("cp1252"))
    assert text == "One\nPeña – “no”\n"
    assert [remark.line for remark in remarks] == [2]


def test_one_stray_byte_does_not_spoil_a_utf8_file() -> None:
    """A single Windows byte inside UTF-8 is read alone, and the rest stays as it is."""
    text, remarks = decode("Señor and señora, ".encode() + b"caf\xe9" + " – “sí”".encode())
    assert text == "Señor and señora, café – “sí”"
    assert len(remarks) == 1


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "gbk", "shift_jis"])
def test_other_encodings_are_refused_not_garbled(encoding: str) -> None:
    """Russian, Chinese and Japanese files in old encodings are a fault that names the cure."""
    text = {"shift_jis": "これは日本語のぶんです。", "gbk": "这是一个句子"}.get(encoding, "Это русский текст")
    with pytest.raises(SourceFault, match=Fault.UNKNOWN_ENCODING):
        decode((text * 5).encode(encoding))


@pytest.mark.parametrize("data", [b"GIF89a\x00\x01", b"\x7fELF\x02\x01\x01\x00", bytes(range(256)), b"\x01\x02\x03ab"])
def test_binary_is_refused(data: bytes) -> None:
    """Pictures, programs and noise are no text."""
    with pytest.raises(SourceFault):
        decode(data)


def test_utf16_cut_short_is_refused_in_words() -> None:
    """Half a character at the end of marked UTF-16 is a fault that says so."""
    with pytest.raises(SourceFault, match=Fault.BROKEN_ENCODING):
        decode("example".encode("utf-16")[:-1])


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_one_line_end(end: str) -> None:
    """Lines of any origin are separated by a line feed."""
    assert decode(f"one{end}two".encode())[0] == "one\ntwo"


def test_what_nobody_sees_is_gone() -> None:
    """Soft hyphens, zero-width and direction characters vanish; no-break spaces become spaces."""
    assert decode("hy\u00adphen\u200bated\u202e \u2066x\u2069\u00a0y\ufeff".encode())[0] == "hyphenated x y"


def test_joiners_stay_where_a_script_needs_them() -> None:
    """Persian words and emoji keep their joiners; Latin words lose them."""
    assert visible("می\u200cخواهم 👩\u200d👩 La\u200dtin") == "می\u200cخواهم 👩\u200d👩 Latin"


def test_a_few_control_characters_are_left_out_with_a_remark() -> None:
    """A stray escape character in a long text is dropped and reported with its line."""
    text, remarks = decode(b"one\n" + b"two " * 100 + b"\x1b")
    assert text == "one\n" + "two " * 100
    assert [remark.line for remark in remarks] == [2]


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_fault(data: bytes) -> None:
    """Whatever the bytes, decoding gives clean text or a fault, nothing else."""
    try:
        text, _ = decode(data)
    except SourceFault:
        return
    assert "\r" not in text
    assert "\0" not in text
    assert visible(text) == text


def test_stray_bytes_are_counted() -> None:
    """The remark on bytes that are not UTF-8 holds how many there are."""
    (one,) = decode("Ünder the ülm stood a mill".encode() + b" caf\xe9.")[1]
    (two,) = decode("Ünder the ülm stood ä mill".encode() + b" caf\xe9, th\xe9.")[1]
    assert (one.doubt, one.values) == (Doubt.STRAY_BYTES, (1,))
    assert (two.doubt, two.values) == (Doubt.STRAY_BYTES, (2,))


def test_line_ends_that_were_changed_twice_are_single() -> None:
    """A file carried between systems in the wrong mode has no blank line behind every line."""
    assert decode(b"The ferry waits\r\r\nfor nobody.\r\r\n\r\r\nIt runs.\r\r\n")[0] == (
        "The ferry waits\nfor nobody.\n\nIt runs.\n"
    )
