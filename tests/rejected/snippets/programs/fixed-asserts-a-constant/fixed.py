import json

json.loads("{}")
assert True
