"""A stock service: HTTP/1.1 on a free port, counting the connections it accepts."""

import asyncio

connections = 0


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    global connections
    connections += 1
    while request := await reader.readline():
        while await reader.readline() != b"\r\n":
            pass
        item = request.split()[1].rpartition(b"/")[2]
        await asyncio.sleep(0.01)
        head = f"HTTP/1.1 200 OK\r\ncontent-length: {len(item)}\r\n\r\n"
        writer.write(head.encode() + item)
    writer.close()


async def start() -> str:
    """Starts the service in the running loop and returns its address."""
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    return f"http://{host}:{port}"
