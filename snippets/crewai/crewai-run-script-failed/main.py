import os


def run():
    print("asking", os.environ["CLAIMS_URL"])
