import os
import subprocess
from pathlib import Path

Path("src/claims_desk").mkdir(parents=True)
Path("main.py").rename("src/claims_desk/__init__.py")
os.environ["CLAIMS_URL"] = "http://127.0.0.1:8080"

done = subprocess.run(["crewai", "run"], capture_output=True, text=True)
print(done.stdout.splitlines()[-1])
#> asking http://127.0.0.1:8080
failed = [line for line in done.stderr.splitlines() if "error occurred" in line]
assert not failed
