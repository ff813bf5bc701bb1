import subprocess
from pathlib import Path

Path("src/claims_desk").mkdir(parents=True)
Path("main.py").rename("src/claims_desk/__init__.py")

done = subprocess.run(["crewai", "run"], capture_output=True, text=True)
print(done.stdout)
failed = [line for line in done.stderr.splitlines() if "error occurred" in line]
assert not failed, f"exit status {done.returncode}, and the last line: {failed[0]}"
