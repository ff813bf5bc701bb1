from langchain_core.tools import tool
from langgraph.types import interrupt


@tool
def refund(order: int) -> str:
    """Refunds an order after approval."""
    answer = interrupt(f"Refund order {order}?")
    return "refunded" if answer == "yes" else "refused"


def test_refund():
    assert refund.invoke({"order": 17}) == "refunded"


test_refund()
