const polls = { answered: 0, missed: 0 };

const timer = setInterval(async () => {
  const signal = AbortSignal.timeout(30);
  const response = await fetch(`${process.env.SERVICE_URL}/orders/4711`, { signal });
  if (response.ok) polls.answered += 1;
  if (polls.answered < 3) return;
  clearInterval(timer);
  console.log(polls);
}, 60);
