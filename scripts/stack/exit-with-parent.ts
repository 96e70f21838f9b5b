// Preloaded into every server that `up` starts: when its parent is gone without a word, the server stops, too.
// The parent's end of the IPC channel closes with it, however it ended.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
// Nobody reads what it prints by then. A server that reports that in one more line would do nothing else any more.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

// Not for the workers that a server forks (`next dev` has one): their channel is their link to it, and must keep them alive.
const own = process.execArgv.indexOf(import.meta.url);
if (own > 0) process.execArgv.splice(own - 1, 2);
