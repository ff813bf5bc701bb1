import { setTimeout as sleep } from "node:timers/promises";

export async function ask(task: string): Promise<string> {
  await sleep(10);
  return `sent: ${task}`;
}
