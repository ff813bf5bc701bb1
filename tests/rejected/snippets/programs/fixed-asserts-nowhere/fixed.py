import json


def test():
    assert json.loads("{}") == {}
