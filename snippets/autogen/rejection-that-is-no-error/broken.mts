const teams = new Map([["alice", "billing team"]]);

async function teamOf(user: string): Promise<string> {
  return teams.get(user) ?? Promise.reject(404);
}

void teamOf("alice");
void teamOf("bob");
