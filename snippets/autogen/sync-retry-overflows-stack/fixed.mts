const REPLY = "It left on Monday.";

const waitForReply = async (left: number): Promise<string> => {
  await null;
  return left > 0 ? waitForReply(left - 1) : REPLY;
};

console.log(await waitForReply(100_000));
//> It left on Monday.
