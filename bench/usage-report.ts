// Loaded into each measured server: tells the benchmark, which started it, how much processor time it has used.
process.on('message', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.((userCPUTime + systemCPUTime) / 1e6);
});
process.channel?.unref();
