const teams = new Map([["alice", "billing team"]]);

async function teamOf(user: string): Promise<string> {
  return teams.get(user) ?? Promise.reject(new Error(`no team for ${user}`));
}

const [alice, bob] = await Promise.allSettled([teamOf("alice"), teamOf("bob")]);
console.log(alice.status, bob.status, bob.status === "rejected" && bob.reason.message);
//> fulfilled rejected no team for bob
