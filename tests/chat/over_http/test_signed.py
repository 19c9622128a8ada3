"""Requests that Discord signed, and what others make of them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey, VerifyKey

from bot.chat.over_http.signed import WINDOW, Refusal, SignatureCheck
from tests.process.loopback.payloads import SIGNING
from tests.process.loopback.poster import signed

NOON = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
AT = int(NOON.timestamp())
PING = b'{"type":1}'
ORDER = 2**252 + 27742317777372353535851937790883648493
"""Of the group that Ed25519 signs in (RFC 8032, section 5.1)."""


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


def checking(clock: Clock | None = None) -> SignatureCheck:
    return SignatureCheck(SIGNING.verify_key.encode().hex(), clock or Clock())


def headers(body: bytes = PING, at: int = AT) -> tuple[str, str]:
    made = signed(body, at)
    return made["X-Signature-Ed25519"], made["X-Signature-Timestamp"]


# RFC 8032, section 7.1: secret key, public key, message, signature.
VECTORS = (
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
)


@pytest.mark.parametrize(("secret", "public", "message", "signature"), VECTORS)
def test_the_library_signs_and_checks_as_the_standard_has_it(
    secret: str, public: str, message: str, signature: str
) -> None:
    """The vectors of RFC 8032; and by each of its keys a request is taken."""
    key = SigningKey(bytes.fromhex(secret))
    assert key.verify_key.encode().hex() == public
    assert key.sign(bytes.fromhex(message)).signature.hex() == signature
    assert VerifyKey(bytes.fromhex(public)).verify(bytes.fromhex(message), bytes.fromhex(signature)) == bytes.fromhex(
        message
    )
    by_it = key.sign(str(AT).encode() + PING).signature.hex()
    assert SignatureCheck(public, Clock()).refusal(by_it, str(AT), PING) is None


def test_what_discord_signed_is_taken_once() -> None:
    """The same bytes again are a replay, however the signature is written."""
    check = checking()
    signature, at = headers()
    assert check.refusal(signature, at, PING) is None
    assert check.refusal(signature, at, PING) is Refusal.REPLAYED
    assert check.refusal(signature.upper(), at, PING) is Refusal.REPLAYED
    assert check.refusal(*headers(at=AT + 1), PING) is None


def test_a_second_signature_of_the_same_bytes_cannot_be_made_of_the_first() -> None:
    """Adding the group's order to the second half gives one that careless checks take."""
    signature, at = headers()
    half = int.from_bytes(bytes.fromhex(signature)[32:], "little") + ORDER
    other = signature[:64] + half.to_bytes(32, "little").hex()
    assert checking().refusal(other, at, PING) is Refusal.FORGED


@given(where=st.integers(0, 10**6), bit=st.integers(0, 7), part=st.sampled_from(["signature", "time", "body"]))
def test_no_bit_can_be_changed(where: int, bit: int, part: str) -> None:
    """Not of the signature, nor of the time, nor of the body."""
    body = b'{"type":2,"id":"1","data":{"name":"quote"}}'
    signature, at = headers(body)
    if part == "signature":
        changed = bytearray(bytes.fromhex(signature))
        changed[where % 64] ^= 1 << bit
        signature = changed.hex()
    elif part == "time":
        place = where % len(at)
        at = at[:place] + str((int(at[place]) + 1 + bit) % 10) + at[place + 1 :]
    else:
        altered = bytearray(body)
        altered[where % len(body)] ^= 1 << bit
        body = bytes(altered)
    assert checking().refusal(signature, at, body) is Refusal.FORGED


@given(signature=st.text(max_size=140), at=st.text(max_size=14), body=st.binary(max_size=40))
def test_headers_may_be_anything(signature: str, at: str, body: bytes) -> None:
    """Nothing but what Discord signed is taken, and nothing raises."""
    assert checking().refusal(signature, at, body) in (Refusal.UNSIGNED, Refusal.FORGED)


@pytest.mark.parametrize("at", ["", "-1", " 1", "1.0", "１７", "9" * 13])
def test_a_time_that_is_no_number_of_seconds_counts_as_not_signed(at: str) -> None:
    """Discord writes digits alone."""
    assert checking().refusal(headers()[0], at, PING) is Refusal.UNSIGNED


@pytest.mark.parametrize(
    ("late", "refusal"),
    [(WINDOW, None), (-WINDOW, None), (WINDOW + 1, Refusal.UNTIMELY), (-WINDOW - 1, Refusal.UNTIMELY)],
)
def test_a_request_is_of_use_for_a_few_seconds(late: int, refusal: Refusal | None) -> None:
    """Discord waits for three; and clocks differ."""
    assert checking().refusal(*headers(at=AT - late), PING) is refusal


def test_a_replay_is_refused_for_as_long_as_its_time_would_pass_and_then_forgotten() -> None:
    """Signed as far ahead as may be: it could pass for twice the window. Afterwards nothing of it is kept."""
    clock = Clock()
    check = checking(clock)
    ahead = headers(at=AT + WINDOW)
    assert check.refusal(*ahead, PING) is None
    seconds = 2 * WINDOW
    for passed in range(seconds + 1):
        clock.now = NOON + timedelta(seconds=passed)
        assert check.refusal(*ahead, PING) is Refusal.REPLAYED
    clock.now = NOON + timedelta(seconds=seconds + 2)
    assert check.refusal(*ahead, PING) is Refusal.UNTIMELY
    assert check.refusal(*headers(at=AT + seconds), PING) is None
    assert len(check) == 1


@pytest.mark.parametrize("key", ["", "00", "g" * 64, "0" * 63, "0" * 65, " " + "0" * 63])
def test_a_key_has_64_hexadecimal_digits(key: str) -> None:
    """Anything else is refused at once, not at the first request."""
    with pytest.raises(ValueError, match=f"^{key}$"):
        SignatureCheck(key, Clock())
