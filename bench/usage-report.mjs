// Loaded into each measured server, and into its threads: tells the benchmark, which started it, how much processor time and
// memory it has used and how late its schedules ran. Plain JavaScript without imports of its own, as Node strips types anew in
// each thread: that took longer than a thread takes to begin, and was measured with it.
import { subscribe } from 'node:diagnostics_channel';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

/** Milliseconds, from the thread that has the databases to the one that tells. */
const late = new BroadcastChannel('late');

if (isMainThread) tellWhenAsked();
else subscribe('spacetimedb.scheduled', ({ lateMicros }) => late.postMessage(lateMicros / 1000));
late.unref();

function tellWhenAsked() {
  let lateness = [];
  late.onmessage = ({ data }) => lateness.push(data);
  process.on('message', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    process.send({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, memoryBytes: process.memoryUsage.rss(), lateness });
    lateness = [];
  });
  process.channel?.unref();
}
