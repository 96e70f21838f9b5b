// Loaded into each measured server: tells the benchmark, which started it, how much processor time and memory it has used
// and how late its schedules ran.
import { subscribe } from 'node:diagnostics_channel';
import type { ScheduledRun } from '../host/src/engine/scheduler.ts';
import { Distribution } from './distribution.ts';
import type { ServerUsage } from './processes.ts';

/** Since it was last asked. */
let lateness = new Distribution();

subscribe('spacetimedb.scheduled', (message) => lateness.add((message as ScheduledRun).lateMicros / 1000));

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
