const REPLY = "It left on Monday.";

const waitForReply = (left: number): string => (left > 0 ? waitForReply(left - 1) : REPLY);

console.log(waitForReply(100_000));
