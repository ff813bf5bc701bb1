from crewai.flow import Flow, listen, start


class SettleClaim(Flow):
    suppress_flow_events: bool = True

    @start()
    def read(self):
        return "windscreen"

    @listen(read)
    def decide(self, damage):
        return f"{damage}: paid"


print(SettleClaim().kickoff())
#> windscreen: paid
