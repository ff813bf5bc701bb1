import json


def load(text):
    raise json.JSONDecodeError("Expecting property name enclosed in double quotes", text, 1)


load("{")
