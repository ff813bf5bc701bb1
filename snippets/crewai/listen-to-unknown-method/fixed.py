from crewai.flow.flow import Flow, listen, start

paid = []


class ClaimFlow(Flow):
    suppress_flow_events: bool = True

    @start()
    def decide_claim(self):
        return "claim 7 approved"

    @listen(decide_claim)
    def pay(self, decision):
        paid.append(decision)
        return "paid"


result = ClaimFlow().kickoff()
assert paid == ["claim 7 approved"] and result == "paid"
