from mcp.server.fastmcp import FastMCP

server = FastMCP("orders", log_level="ERROR")


@server.tool()
def order_status(order: int) -> str:
    """Says where an order is."""
    return f"order {order} is on its way"


server.run()
