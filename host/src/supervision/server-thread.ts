// The thread that has the server and all databases. Its supervisor is the main thread, which has nothing else to do.
import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiled } from '../cli/compile-cache.ts';
import type { ThreadStart, ToSupervisor, ToThread } from './messages.ts';

keepCompiled();
const { runningCall } = await import('../module-runtime/running-call.ts');
const { startServer } = await import('../server/start-server.ts');

const { options, cells, rests } = workerData as ThreadStart;
const tell = (message: ToSupervisor) => parentPort?.postMessage(message);

runningCall.tell(cells, (id, called) => tell({ kind: 'function', id, called }));
const outbound = options.outboundHttp ? await import('../server/outbound/outbound-http.ts') : null;
const { outboundHttp: _, ...plain } = options;
try {
  const server = await startServer({
    ...plain,
    rests,
    isLocked: true,
    onUpdate: (database) => tell({ kind: 'updated', database }),
    ...(outbound !== null && { outboundHttp: outbound.outboundHttp() }),
    onStorageFailure: ({ cause, message }) =>
      tell({ kind: 'storage-failed', reason: cause instanceof Error ? cause.message : message }),
  });
  parentPort?.once('message', (_close: ToThread) => void server.close().then(() => parentPort?.close()));
  tell({ kind: 'listening', url: server.url, ownerToken: server.ownerToken });
  flushCompileCache(); // or a server that is killed would leave the next one nothing
} catch (error) {
  // These are sentences about ports and folders.
  tell({ kind: 'refused', message: (error as Error).message });
}
