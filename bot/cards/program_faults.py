"""Why the program itself cannot start or go on: settings, the token, the connection, the metrics, the demo."""

from collections.abc import Mapping

from bot.cards.wording import Sentence
from bot.faults import Fault

_DEVELOPERS = "discord.com/developers/applications"
_CLOSED_FOR_GOOD = {
    4010: "the shard is invalid",
    4011: "the bot is in too many servers for one connection (sharding required)",
    4012: "this version of the gateway is no longer supported; update the bot",
    4013: "the bot asked for an unknown intent; update the bot",
    4014: "the bot asked for a privileged intent that this application may not use",
}


def _token_missing(invite: str) -> str:
    return (
        f"No token is set. Get one ({_DEVELOPERS}, New Application, Bot, Reset Token) and run `commonplace init`, "
        "or put it into DISCORD_TOKEN or into a file named by DISCORD_TOKEN_FILE.\n"
        f"Invite the bot (its id is under General Information): {invite}\n"
        "To try everything without a token, run `make demo`."
    )


PROGRAM: Mapping[Fault, Sentence] = {
    Fault.SETTINGS: lambda *faults: "\n".join(faults),
    Fault.IN_FILE: "{0}: {1}",
    Fault.DEMO_NOT_INSTALLED: ("The demo is not installed. To install it: `make demo`."),
    Fault.DEMO_WITHOUT_ANSWER: "The bot did not answer {0}.",
    Fault.OPTION_UNKNOWN: (
        "/{0} has no option {1}; it has {2}. If the words only look like an option, name their own first:   "
        "/{0} {3}: {1}: …"
    ),
    Fault.OPTIONS_NONE: "/{0} takes no options.",
    Fault.OPTION_WITHOUT_VALUE: "{1}: needs a value, as in   /{0} {1}: …",
    Fault.OPTION_NOT_A_FILE: "{0}: the file {1} cannot be read: {2}.",
    Fault.OPTION_TRUE_OR_FALSE: "{0}: must be true or false.",
    Fault.OPTION_NOT_OFFERED: "{0}: must be one of {1}.",
    Fault.TOKEN_MISSING: _token_missing,
    Fault.TOKEN_NOT_GIVEN: (
        "No token was given. Type it when asked, write it to standard input, or name its file with --token-file."
    ),
    Fault.TOKEN_IMPOSSIBLE: (
        "The value of DISCORD_TOKEN (or of the file named by DISCORD_TOKEN_FILE) is not a token: it contains "
        f"spaces, quotes or other characters that tokens never have. Get a new one: {_DEVELOPERS}, your application, "
        "Bot, Reset Token."
    ),
    Fault.TOKEN_REFUSED: (
        f"Discord does not accept this token. Get a new one ({_DEVELOPERS}, your application, "
        "Bot, Reset Token) and put it into DISCORD_TOKEN or the file named by DISCORD_TOKEN_FILE."
    ),
    Fault.TOKEN_UNCHECKED: lambda reason: (
        f"Discord could not be asked about the token{f' ({reason})' if reason else ''}, so nothing was written. Try "
        "again, or leave the question out with --unchecked."
    ),
    Fault.TOKEN_FILE_UNREAD: "The token file {0} cannot be read: {1}.",
    Fault.SETTINGS_THERE: "{0} sets {1} already, so nothing was written. To replace that, add --yes.",
    Fault.CONNECTION_ENDED: lambda code: (
        f"Discord closed the connection permanently: {_CLOSED_FOR_GOOD[code]} (code {code})."
    ),
    Fault.CLUSTER_NOT_INSTALLED: (
        "Reading on a cluster needs Dask. Install the extra cluster (in a checkout: make fleet), or load without "
        "--scheduler."
    ),
    Fault.CLUSTER_UNREACHABLE: (
        "No Dask scheduler answers at {0}. Start one there with `dask scheduler`, or name the right address "
        "(tcp://HOST:8786) with --scheduler."
    ),
    Fault.CLUSTER_IS_WEB_SERVER: (
        "{0} is a web server and no Dask scheduler; perhaps it is the scheduler's dashboard. The scheduler itself has "
        "another port, 8786 where nothing else was chosen."
    ),
    Fault.CLUSTER_WITHOUT_CERTIFICATES: (
        "{0} needs certificates, and Dask's configuration names none. Set distributed.comm.tls there (Dask's manual: "
        "TLS/SSL), or use tcp:// inside a network of your own."
    ),
    Fault.CLUSTER_EMPTY: (
        "The scheduler at {0} has had no worker for {1} seconds. Start some with `dask worker {0}`, or load without "
        "--scheduler."
    ),
    Fault.CLUSTER_WITHOUT_PROGRAM: (
        "The scheduler at {0}, or a worker of it, has no Commonplace, or an older one. Install this version beside the "
        "scheduler and each worker, and start them again."
    ),
    Fault.CLUSTER_DIFFERS: (
        "The cluster reads as version {0} does, this program as version {1}. Install the same Commonplace beside the "
        "scheduler and each worker, and start them again."
    ),
    Fault.EDITIONS_FOLDER_TAKEN: (
        "Another process puts its library out in {0} already ({1}), and both would undo each other's. Set editions_dir "
        "for one process, and editions_from for the others."
    ),
    Fault.EDITIONS_ADDRESS: "Libraries cannot be served at {0}: {1}. Set another editions_address.",
    Fault.METRICS_NOT_INSTALLED: (
        "metrics_port is set, but prometheus-client is not installed. To install it: `make extras`. To go without "
        "metrics, set metrics_port to 0."
    ),
    Fault.METRICS_PORT_IN_USE: (
        "Another program uses the port {0}, so the metrics cannot be served there. Set metrics_port to a free port, "
        "or to 0 to go without."
    ),
    Fault.METRICS_PORT_REFUSED: (
        "The metrics cannot be served on the port {0}: {1}. Set metrics_port to another port, or to 0 to go without."
    ),
    Fault.HTTP_NOT_INSTALLED: (
        "Interactions are to be taken over HTTP, but PyNaCl, which checks Discord's signatures, is not installed. To "
        "install it: `make fleet`. To use the gateway, set http_address to an empty value."
    ),
    Fault.HTTP_ADDRESS_IN_USE: (
        "Another program uses {0}, so no interactions can be taken there. Set http_address to a free port."
    ),
    Fault.HTTP_ADDRESS_REFUSED: (
        "No interactions can be taken at {0}: {1}. Set http_address to an address of this machine."
    ),
}
