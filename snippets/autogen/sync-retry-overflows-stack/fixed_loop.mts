const REPLY = "It left on Monday.";

function waitForReply(left: number): string {
  while (left > 0) left -= 1;
  return REPLY;
}

console.log(waitForReply(100_000));
//> It left on Monday.
