import asyncio

from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver


async def is_healthy(saver: AsyncSqliteSaver) -> bool:
    async with saver.conn.execute("SELECT 1") as cursor:
        return await cursor.fetchone() == (1,)


async def main() -> None:
    async with AsyncSqliteSaver.from_conn_string("checkpoints.db") as saver:
        print(await is_healthy(saver))
        #> True


asyncio.run(main())
