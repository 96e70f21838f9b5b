// The thread in which procedures and HTTP handlers run where they may talk to the outside: a copy of the module with
// globals of its own, as on the reference host. It runs one function at a time and may block as long as that takes.
import { workerData } from 'node:worker_threads';
import { Store } from '../../store/store.ts';
import { defaultCallLimits } from '../call-budget.ts';
import { HANDLER_BROKE } from '../http-messages.ts';
import { ModuleInstance } from '../instance.ts';
import { ModuleLogs } from '../module-logs.ts';
import { runningCall } from '../running-call.ts';
import { Channel } from './channel.ts';
import type { LaneCall, LaneStart, ToHost, ToWorker } from './messages.ts';
import { RemoteSyscalls } from './remote-syscalls.ts';

const { port, counters, cells, program, databaseIdentity, longestCall } = workerData as LaneStart;
runningCall.tell(cells, () => {}); // Who started the thread knows what it runs.
const channel = new Channel<ToWorker, ToHost>(port, counters, 'worker');
const syscalls = new RemoteSyscalls(channel);
const logs = new ModuleLogs();
logs.onLine((line) => channel.send({ kind: 'log', line }));

let functionName: string | null = null;
const micros = () => BigInt(Date.now()) * 1000n;
const absent = () => {
  throw new Error('the tables are in another thread');
};

const instance = ModuleInstance.load(
  program,
  {
    store: new Store(),
    logs,
    databaseIdentity,
    reads: null,
    transactionOwner: 'nobody',
    get functionName() {
      return functionName;
    },
    now: micros,
    claimsOf: absent,
    isScheduledTooFar: absent,
    scheduleImmediately: absent,
    beginProcedureTransaction: absent,
    commitProcedureTransaction: absent,
    rollbackProcedureTransaction: absent,
  },
  undefined,
  (context) => syscalls.functions(context),
  defaultCallLimits(longestCall),
);

port.on('message', (message: ToWorker) => {
  if (message.kind === 'run') channel.send(run(message.call));
});

function run(call: LaneCall): ToHost {
  functionName = call.name;
  try {
    if (call.kind === 'http') {
      return { kind: 'answered', response: instance.callHttpHandler(call.id, call.timestamp, call.request) };
    }
    const { id, sender, connectionId, timestamp, args } = call;
    return { kind: 'returned', value: instance.callProcedure(id, sender, connectionId, timestamp, args) };
  } catch (thrown) {
    const { stop } = instance;
    return { kind: 'failed', message: describe(thrown, call), ...(stop !== null && { stop }) };
  } finally {
    syscalls.reset();
    functionName = null;
  }
}

/** What the caller learns; the log learns all of it. */
function describe(thrown: unknown, call: LaneCall): string {
  const sentence = instance.senderMessage(thrown);
  const message = sentence ?? instance.describe(thrown);
  const level = sentence === null ? 'Panic' : 'Error';
  logs.append({ level, message, timestamp: micros(), filename: null, lineNumber: null, functionName });
  return sentence === null && call.kind === 'http' ? HANDLER_BROKE : message;
}
