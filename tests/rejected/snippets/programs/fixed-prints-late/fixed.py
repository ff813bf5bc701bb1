import json

print(json.loads("{}"))
print("and more")
#> {}
