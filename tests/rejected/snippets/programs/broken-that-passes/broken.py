import json

json.loads("{}")
