from mcp.server.fastmcp import FastMCP

server = FastMCP("orders", log_level="ERROR")


@server.tool()
def status(order: int) -> str:
    """Says where an order is."""
    return f"Order {order} left on Monday."


server.run()
