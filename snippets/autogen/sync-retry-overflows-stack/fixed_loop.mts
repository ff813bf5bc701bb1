let calls = 0;

function reply(): string | undefined {
  calls += 1;
  return calls > 20_000 ? "It left on Monday." : undefined;
}

function waitForReply(): string {
  for (;;) {
    const text = reply();
    if (text) return text;
  }
}

console.log(waitForReply(), calls);
//> It left on Monday. 20001
