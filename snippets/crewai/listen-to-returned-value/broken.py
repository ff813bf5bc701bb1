from crewai.flow.flow import Flow, listen, start

paid = []


class ClaimFlow(Flow):
    suppress_flow_events: bool = True

    @start()
    def decide(self):
        return "approved"

    @listen("approved")
    def pay(self):
        paid.append(7)
        return "paid"


result = ClaimFlow().kickoff()
assert paid, f"the flow ended with {result!r}, and pay ran {len(paid)} times"
