import { setTimeout as sleep } from "node:timers/promises";

async function triage(): Promise<void> {
  const response = await fetch(`${process.env.SERVICE_URL}/inbox`, { method: "POST" });
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
  sorted += 1;
}

let sorted = 0;
while (sorted < 3) {
  await triage();
  await sleep(40);
}
console.log(sorted);
//> 3
