from crewai.flow.flow import Flow, listen, router, start

paid = []


class ClaimFlow(Flow):
    suppress_flow_events: bool = True

    @start()
    def begin(self):
        return 7

    @router(begin)
    def decide(self):
        return "approved"

    @listen("approved")
    def pay(self):
        paid.append(7)
        return "paid"


result = ClaimFlow().kickoff()
assert paid == [7] and result == "paid"
