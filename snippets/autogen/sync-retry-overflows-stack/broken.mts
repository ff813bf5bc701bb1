let calls = 0;

function reply(): string | undefined {
  calls += 1;
  return calls > 20_000 ? "It left on Monday." : undefined;
}

function waitForReply(): string {
  return reply() ?? waitForReply();
}

console.log(waitForReply());
