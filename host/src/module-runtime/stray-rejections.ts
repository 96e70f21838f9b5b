// An async reducer that throws leaves a rejected promise that nobody can handle, and by default Node ends the process
// for one. Promises of modules' realms are logged instead; all others keep Node's behaviour.
import { messageOfException } from './describe-exception.ts';
import type { LogLine, ModuleLogs } from './module-logs.ts';

const logsOfRealm = new WeakMap<object, () => ModuleLogs>();
let isWatching = false;

/** Sends unhandled rejections of a realm's promises, told by their prototype, to the log of the module's last call. */
export function watchStrayRejections(promisePrototype: object, logs: () => ModuleLogs): void {
  logsOfRealm.set(promisePrototype, logs);
  if (isWatching) return;
  isWatching = true;
  process.on('unhandledRejection', onRejection);
}

function onRejection(reason: unknown, promise: Promise<unknown>): void {
  const logs = logsOfRealm.get(Object.getPrototypeOf(promise));
  if (logs) logs().append(strayRejection(reason));
  // As Node does when nobody listens; where somebody else listens, it is theirs.
  else if (process.listenerCount('unhandledRejection') === 1) throw reason;
}

function strayRejection(reason: unknown): LogLine {
  return {
    level: 'Error',
    message: `a promise was rejected and nobody waited for it (functions of modules cannot be async): ${messageOfException(reason)}`,
    timestamp: BigInt(Date.now()) * 1000n,
    filename: null,
    lineNumber: null,
    functionName: null,
  };
}
