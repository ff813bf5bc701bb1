import os

import httpx
import psycopg


def ask() -> int:
    url = f"{os.environ['BASE_URL']}/chats/customer-1"
    question = {"question": "Where is my order?"}
    return httpx.post(url, params=question, timeout=30).status_code


def restart_database() -> None:
    """What clients see of a restart: every session but this one is ended."""
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


assert ask() == 200
restart_database()
statuses = [ask() for _ in range(4)]
assert statuses == [200] * 4, f"after a restart of the database: {statuses}"
