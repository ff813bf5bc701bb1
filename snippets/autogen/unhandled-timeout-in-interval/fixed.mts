const missed: string[] = [];

const timer = setInterval(async () => {
  const signal = AbortSignal.timeout(missed.length < 2 ? 100 : 10_000);
  try {
    const response = await fetch(`${process.env.SERVICE_URL}/status`, { signal });
    clearInterval(timer);
    console.log(await response.json(), missed);
  } catch (error) {
    missed.push((error as Error).name);
  }
}, 150);
//> All orders shipped. [ 'TimeoutError', 'TimeoutError' ]
