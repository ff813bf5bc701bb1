def run():
    print("claims are settled")
