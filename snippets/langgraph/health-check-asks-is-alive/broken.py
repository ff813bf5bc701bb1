import asyncio

from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver


async def is_healthy(saver: AsyncSqliteSaver) -> bool:
    return saver.conn.is_alive()


async def main() -> None:
    async with AsyncSqliteSaver.from_conn_string("checkpoints.db") as saver:
        print(await is_healthy(saver))


asyncio.run(main())
