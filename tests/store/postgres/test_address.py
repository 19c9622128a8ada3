"""Where a state is, in words that anybody may read."""

from bot.store.postgres.address import server_and_database


def test_a_password_is_in_no_name() -> None:
    """Server, port and database, as far as they are given."""
    assert server_and_database("postgresql://ann:secret@db.example:6000/bot?sslmode=require") == "db.example:6000/bot"
    assert server_and_database("postgresql://ann:secret@/bot?host=/run/postgresql") == "/run/postgresql:5432/bot"
    assert server_and_database("postgresql://db.example") == "db.example:5432"
    assert server_and_database("postgresql:///bot?host=/run/postgresql&port=5433") == "/run/postgresql:5433/bot"
