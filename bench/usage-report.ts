// Loaded into each measured server, and into its threads: tells the benchmark, which started it, how much processor time and
// memory it has used and how late its schedules ran.
import { subscribe } from 'node:diagnostics_channel';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';
import type { ScheduledRun } from '../host/src/engine/scheduler.ts';
import { Distribution } from './distribution.ts';
import type { ServerUsage } from './processes.ts';

/** Milliseconds, from the thread that has the databases to the one that tells. */
const late = new BroadcastChannel('late');

if (isMainThread) tellWhenAsked();
else subscribe('spacetimedb.scheduled', (message) => late.postMessage((message as ScheduledRun).lateMicros / 1000));
late.unref();

function tellWhenAsked(): void {
  /** Since it was last asked. */
  let lateness = new Distribution();
  late.onmessage = ({ data }) => lateness.add(data as number);
  process.on('message', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage: ServerUsage = {
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      memoryBytes: process.memoryUsage.rss(),
      lateness: lateness.counts(),
    };
    lateness = new Distribution();
    process.send?.(usage);
  });
  process.channel?.unref();
}
