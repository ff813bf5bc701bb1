from typing import Literal

from crewai.flow.flow import Flow, listen, router, start

paid = []


class ClaimFlow(Flow):
    suppress_flow_events: bool = True

    @start()
    def read_claim(self):
        return {"claim": 7, "amount": 90}

    @router(read_claim)
    def decide(self, claim) -> Literal["approved", "rejected"]:
        return "approved" if claim["amount"] < 100 else "rejected"

    @listen("approved")
    def pay(self):
        paid.append(7)
        return "paid"


result = ClaimFlow().kickoff()
assert paid == [7] and result == "paid"
