// System calls for logging. The SDK's console formats; here a line gets its level, time and place.
import { getCallSites } from 'node:util';
import { BUNDLE_NAME } from './describe-exception.ts';
import { Errno } from './errno.ts';
import type { LogLevel } from './module-logs.ts';
import type { Position, SourcePositions } from './source-positions.ts';
import type { SyscallContext } from './syscall-context.ts';

const LEVELS = new Map<number, LogLevel>([
  [0, 'Error'],
  [1, 'Warn'],
  [2, 'Info'],
  [3, 'Debug'],
  [4, 'Trace'],
  [101, 'Panic'],
]);

export function consoleSyscalls(context: SyscallContext, positions: SourcePositions) {
  const timers = new Map<number, { readonly name: string; readonly started: bigint }>();
  let lastTimer = 0;

  const write = (level: LogLevel, message: string, at: Position | null): void => {
    context.environment.logs.append({
      level,
      message,
      timestamp: context.environment.now(),
      filename: at?.file ?? null,
      lineNumber: at?.line ?? null,
      functionName: context.environment.functionName,
    });
  };

  return {
    console_log(level: number, message: string): void {
      write(LEVELS.get(level) ?? 'Panic', String(message), callerPosition(positions));
    },

    console_timer_start(name: string): number {
      timers.set(++lastTimer, { name: String(name), started: process.hrtime.bigint() });
      return lastTimer;
    },

    console_timer_end(id: number): void {
      const timer = timers.get(id) ?? context.fail(Errno.noSuchConsoleTimer);
      timers.delete(id);
      const elapsed = Number(process.hrtime.bigint() - timer.started) / 1e6;
      write('Info', `Timing span "${timer.name}": ${elapsed.toFixed(3)}ms`, callerPosition(positions));
    },
  };
}

/** Where the module called its console: behind this function, the system call and the console's own method. */
function callerPosition(positions: SourcePositions): Position | null {
  const site = getCallSites(4)[3];
  if (site?.scriptName !== BUNDLE_NAME) return null;
  return positions.find(site.lineNumber, site.columnNumber) ?? { file: site.scriptName, line: site.lineNumber };
}
