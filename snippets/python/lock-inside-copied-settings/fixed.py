import threading
from copy import deepcopy


class Budget:
    def __init__(self, tokens: int):
        self.tokens = tokens
        self.lock = threading.Lock()

    def __reduce__(self):
        return Budget, (self.tokens,)  # a copy starts with a lock of its own

    def spend(self, tokens: int) -> int:
        with self.lock:
            self.tokens -= tokens
            return self.tokens


defaults = {"model": "gpt-4o-mini", "budget": Budget(1000)}
customer = deepcopy(defaults)
print(customer["budget"].spend(200), defaults["budget"].tokens)
#> 800 1000
