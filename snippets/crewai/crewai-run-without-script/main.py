def kickoff():
    print("claims are settled")
