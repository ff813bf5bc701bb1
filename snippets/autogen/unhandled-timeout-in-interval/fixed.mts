const polls = { answered: 0, missed: 0 };

const timer = setInterval(async () => {
  // the model takes 100 ms; be patient from the fourth poll on
  const signal = AbortSignal.timeout(polls.missed < 3 ? 30 : 10_000);
  try {
    const response = await fetch(`${process.env.SERVICE_URL}/orders/4711`, { signal });
    if (response.ok) polls.answered += 1;
  } catch (error) {
    if ((error as Error).name === "TimeoutError") polls.missed += 1;
  }
  if (polls.answered !== 1) return;
  clearInterval(timer);
  console.log(polls);
}, 60);
//> { answered: 1, missed: 3 }
