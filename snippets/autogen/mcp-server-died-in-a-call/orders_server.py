import os

from mcp.server.fastmcp import FastMCP

server = FastMCP("orders", log_level="ERROR")


@server.tool()
def cancel(order: int) -> str:
    """Cancels an order."""
    os._exit(139)  # as a crash in native code would


@server.tool()
def status(order: int) -> str:
    """Says where an order is."""
    return f"Order {order} left on Monday."


server.run()
