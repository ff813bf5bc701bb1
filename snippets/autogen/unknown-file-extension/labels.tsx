export const labels: Record<string, string> = { waiting: "Waiting for an agent" };
