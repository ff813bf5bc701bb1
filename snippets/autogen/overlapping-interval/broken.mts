async function triage(): Promise<void> {
  const response = await fetch(`${process.env.SERVICE_URL}/inbox`, { method: "POST" });
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
  sorted += 1;
}

let sorted = 0;
const timer = setInterval(async () => {
  await triage();
  if (sorted === 3) clearInterval(timer);
}, 40);
