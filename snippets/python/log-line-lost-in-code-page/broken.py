import logging
from pathlib import Path

# what Windows takes when no encoding is given
DEFAULT = "cp1252"

logging.basicConfig(
    handlers=[logging.FileHandler("crew.log", encoding=DEFAULT)], level=logging.INFO
)
logging.info("task 1 started")
logging.info("✅ task 1 finished")
logging.info("task 2 started")

lines = Path("crew.log").read_text(encoding=DEFAULT).splitlines()
assert len(lines) == 3, f"3 records logged, {len(lines)} in the file"
