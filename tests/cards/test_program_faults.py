"""Why the bot does not start, as its operator reads it."""

import pytest

from bot.cards.faults import fault_sentence
from bot.errors import CommonplaceError, HttpFault, MetricsFault, TokenFault
from bot.faults import Fault


@pytest.mark.parametrize(
    ("fault", "said", "cure"),
    [
        (TokenFault(Fault.TOKEN_MISSING, "https://x"), "No token is set.", "`commonplace init`"),
        (TokenFault(Fault.TOKEN_NOT_GIVEN), "No token was given.", "--token-file"),
        (CommonplaceError(Fault.TOKEN_UNCHECKED, "503 x"), "asked about the token (503 x),", "--unchecked"),
        (CommonplaceError(Fault.TOKEN_UNCHECKED, ""), "asked about the token, so", "--unchecked"),
        (MetricsFault(Fault.METRICS_PORT_IN_USE, 9147), "uses the port 9147", "metrics_port"),
        (MetricsFault(Fault.METRICS_PORT_REFUSED, 80, "Permission denied"), "Permission denied", "metrics_port"),
        (HttpFault(Fault.HTTP_NOT_INSTALLED), "PyNaCl", "`make fleet`"),
        (HttpFault(Fault.HTTP_ADDRESS_IN_USE, "127.0.0.1:8140"), "uses 127.0.0.1:8140", "http_address"),
        (HttpFault(Fault.HTTP_ADDRESS_REFUSED, "192.0.2.1:80", "no such address"), "no such address", "http_address"),
        (CommonplaceError(Fault.CONNECTION_ENDED, 4014), "a privileged intent", "code 4014"),
    ],
)
def test_each_says_what_is_the_case_and_what_to_do(fault: CommonplaceError, said: str, cure: str) -> None:
    """In one sentence or two."""
    assert said in fault_sentence(fault)
    assert cure in fault_sentence(fault)
