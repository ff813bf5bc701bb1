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
  if (running) return void (skipped += 1);
  running = true;
  await triage().finally(() => (running = false));
  if (sorted === 3) clearInterval(timer);
}, 40);

process.on("exit", () => assert(sorted === 3 && skipped > 0));
