import json

jsn.loads("{")
