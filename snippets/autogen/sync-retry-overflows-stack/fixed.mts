let calls = 0;

async function reply(): Promise<string | undefined> {
  calls += 1;
  return calls > 20_000 ? "It left on Monday." : undefined;
}

async function waitForReply(): Promise<string> {
  return (await reply()) ?? waitForReply();
}

console.log(await waitForReply(), calls);
//> It left on Monday. 20001
