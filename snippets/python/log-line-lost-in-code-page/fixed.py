import logging
from pathlib import Path

logging.basicConfig(
    handlers=[logging.FileHandler("crew.log", encoding="utf-8")], level=logging.INFO
)
logging.info("task 1 started")
logging.info("✅ task 1 finished")
logging.info("task 2 started")

lines = Path("crew.log").read_text(encoding="utf-8").splitlines()
assert len(lines) == 3, f"3 records logged, {len(lines)} in the file"
