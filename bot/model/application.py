"""Which application a token is of: its id stays when the token is reset."""

import base64
import binascii
import hashlib


def application_in(token: str) -> str | None:
    """The id with which a token begins, in base64; None where it begins with none."""
    first = token.strip().partition(".")[0]
    try:
        number = base64.b64decode(first + "=" * (-len(first) % 4), validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None
    return number if number.isdigit() else None


def fleet_of(token: str) -> str:
    """What all processes of one bot have in common, and no other has: the application's id, or else a hash of the
    token, from which nobody can get it back."""
    return application_in(token) or hashlib.sha256(f"commonplace {token.strip()}".encode()).hexdigest()
