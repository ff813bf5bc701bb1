import json

print(1)
#> 2
json.loads("{")
