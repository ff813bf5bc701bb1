import os

from mcp.server.fastmcp import FastMCP

shop = os.environ["SHOP_URL"]
server = FastMCP("orders", log_level="ERROR")


@server.tool()
def status(order: int) -> str:
    """Says where an order is."""
    return f"{shop}/orders/{order}"


server.run()
