import os

import httpx

answer = httpx.get(os.environ["BASE_URL"] + "/trips/Leipzig")
assert "Hotel am Markt, Leipzig" in answer.text
assert "ICE to Leipzig" in answer.text
