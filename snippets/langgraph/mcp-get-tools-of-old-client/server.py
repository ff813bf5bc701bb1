from mcp.server.fastmcp import FastMCP

server = FastMCP("orders", log_level="ERROR")


@server.tool()
def order_status(number: int) -> str:
    """Says where an order is."""
    return f"order {number} is on its way"


server.run()
