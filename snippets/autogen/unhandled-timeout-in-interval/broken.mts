const timer = setInterval(async () => {
  const signal = AbortSignal.timeout(100);
  const response = await fetch(`${process.env.SERVICE_URL}/status`, { signal });
  console.log(await response.json());
  clearInterval(timer);
}, 150);
