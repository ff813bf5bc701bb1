from crewai.flow.flow import Flow, listen, router, start

paid = []


class ClaimFlow(Flow):
    suppress_flow_events: bool = True

    @start()
    def read_claim(self):
        return {"claim": 7, "amount": 90}

    @router(read_claim)
    def decide(self, claim):
        return "approved" if claim["amount"] < 100 else "rejected"

    @listen("Approved")
    def pay(self):
        paid.append(7)
        return "paid"


result = ClaimFlow().kickoff()
assert paid, f"the flow ended with {result!r}, and pay ran {len(paid)} times"
