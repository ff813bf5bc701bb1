import assert from "node:assert/strict";

async function triage(): Promise<void> {
  const response = await fetch(`${process.env.SERVICE_URL}/inbox`, { method: "POST" });
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
  sorted += 1;
}

let sorted = 0;
let skipped = 0;
let running = false;
const timer = setInterval(async () => {
  if (running) {
    skipped += 1;
    return;
  }
  running = true;
  await triage().finally(() => (running = false));
  if (sorted < 3) return;
  clearInterval(timer);
  assert(skipped > 0, "the interval never came round while a run was under way");
}, 40);
