"""What stands before a cloud database: it ends TLS, and sessions idle for too long."""

import asyncio
import threading

from certificate import server_context
from psycopg.conninfo import conninfo_to_dict, make_conninfo


def start(url: str, idle: float) -> str:
    """Starts the proxy; returns the address of the database behind it."""
    target = conninfo_to_dict(url)
    loop, context = asyncio.new_event_loop(), server_context()

    async def session(reader, writer):
        await reader.readexactly(8)  # the client asks for TLS
        writer.write(b"S")
        await writer.start_tls(context)
        path = f"{target['host']}/.s.PGSQL.5432"
        server, to_server = await asyncio.open_unix_connection(path)
        answers = asyncio.create_task(_copy(server, writer, None))
        await _copy(reader, to_server, idle)
        answers.cancel()
        to_server.close()
        writer.close()  # says goodbye as TLS does

    listener = loop.run_until_complete(asyncio.start_server(session, "127.0.0.1", 0))
    threading.Thread(target=loop.run_forever, daemon=True).start()
    port = listener.sockets[0].getsockname()[1]
    return make_conninfo(url, host="127.0.0.1", port=port, sslmode="require")


async def _copy(reader, writer, idle: float | None) -> None:
    try:
        while data := await asyncio.wait_for(reader.read(65536), idle):
            writer.write(data)
    except TimeoutError:
        return
