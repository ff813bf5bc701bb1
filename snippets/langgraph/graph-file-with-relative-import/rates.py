RATES = {"FR": 6.5, "NO": 11.0}
