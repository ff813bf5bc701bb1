from mcp.server.fastmcp import FastMCP

server = FastMCP("cart", log_level="ERROR")
items: list[str] = []


@server.tool()
def add(item: str) -> str:
    """Puts an item into the cart and says what it holds."""
    items.append(item)
    return ", ".join(items)


server.run()
