import json

print(json.loads("{}"))
#> {}
