"""Where a state is, in words that anybody may read."""

from pathlib import Path

from bot.store.postgres.address import missing_file, server_and_database


def test_a_password_is_in_no_name() -> None:
    """Server, port and database, as far as they are given."""
    assert server_and_database("postgresql://ann:secret@db.example:6000/bot?sslmode=require") == "db.example:6000/bot"
    assert server_and_database("postgresql://ann:secret@/bot?host=/run/postgresql") == "/run/postgresql:5432/bot"
    assert server_and_database("postgresql://db.example") == "db.example:5432"
    assert server_and_database("postgresql:///bot?host=/run/postgresql&port=5433") == "/run/postgresql:5433/bot"


def test_a_certificate_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Before anybody is asked, who would say only that there is no such file."""
    there = tmp_path / "root.crt"
    there.touch()
    url = f"postgresql://ann:secret@db.example/bot?sslmode=verify-full&sslrootcert={there}"
    assert missing_file(url) is None
    assert missing_file(f"{url}&sslkey={tmp_path}/key") == f"sslkey={tmp_path}/key"
    assert missing_file(f"{url}&passfile={tmp_path}/pgpass") == f"passfile={tmp_path}/pgpass"
    assert missing_file("postgresql://db.example/bot") is None
