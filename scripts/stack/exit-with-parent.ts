// Preloaded into every server that `up` starts: when its parent is gone without a word, the server stops, too.
// The parent's end of the IPC channel closes with it, however it ended.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
