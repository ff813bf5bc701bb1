from crewai import BaseLLM


class HouseModel(BaseLLM):
    def call(self, messages, *args, **kwargs):
        return "Final Answer: approved"
