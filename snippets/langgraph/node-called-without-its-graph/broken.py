from typing import TypedDict

from langgraph.types import interrupt


class Refund(TypedDict):
    amount: float
    approved: bool


def approve(refund: Refund):
    return {"approved": interrupt(f"Refund {refund['amount']}?") == "yes"}


def test_approve():
    assert approve({"amount": 40.0}) == {"approved": True}


test_approve()
