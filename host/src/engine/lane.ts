// Runs procedures and HTTP handlers in threads beside the one that has sockets, store and reducers, for servers that let
// modules talk to the outside: a function that waits for an answer keeps nobody else waiting. Each of its transactions
// is served by the host's thread.
import { extname } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { CallWatch } from '../module-runtime/call-watch.ts';
import type { ModuleEnvironment } from '../module-runtime/environment.ts';
import { Errno } from '../module-runtime/errno.ts';
import type { HttpRequest, HttpResponse } from '../module-runtime/http-messages.ts';
import { Channel, newCounters } from '../module-runtime/lane/channel.ts';
import type { LaneCall, LaneStart, ToHost, ToWorker } from '../module-runtime/lane/messages.ts';
import { Rests, type Stop } from '../module-runtime/rests.ts';
import { newRunningCells } from '../module-runtime/running-call.ts';
import type { Identity } from './interface.ts';
import { serveTransaction } from './lane-transaction.ts';

type LaneFailed = Extract<ToHost, { kind: 'failed' }>;
export type LaneReply = Extract<ToHost, { kind: 'returned' | 'answered' | 'failed' }>;

/** Makes a request to the outside; rejects with a sentence. */
export type OutboundHttp = (request: HttpRequest) => Promise<HttpResponse>;

export interface LaneOptions {
  readonly program: string;
  readonly databaseIdentity: Identity;
  readonly fetch: OutboundHttp;
  /** Milliseconds of processor time that a call may take. */
  readonly longestCall: number;
  /** What the transactions of a function see of the database. */
  readonly environmentOf: (call: LaneCall) => ModuleEnvironment;
}

/** A thread's program, among the sources as in the package that is made of them. */
const WORKER = new URL(`../module-runtime/lane/worker${extname(import.meta.url)}`, import.meta.url);
/** At most so many functions run at the same time; others wait. */
const MOST_THREADS = 4;
const MOST_WAITING = 1024;
const CLOSED = 'the module was updated or its database closed while this ran';

export class Lane {
  readonly #options: LaneOptions;
  readonly #threads = new Set<Thread>();
  readonly #waiting: { readonly call: LaneCall; readonly resolve: (reply: LaneReply) => void }[] = [];
  #isClosed = false;
  /** Of all threads together: which one a call gets is chance, and threads end. */
  readonly rests = new Rests();

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** Runs a function to its end. Never rejects. */
  run(call: LaneCall): Promise<LaneReply> {
    if (this.#isClosed) return Promise.resolve(this.fail(call, CLOSED));
    if (this.#waiting.length >= MOST_WAITING) {
      return Promise.resolve(this.fail(call, 'too many procedures wait for their turn'));
    }
    return new Promise((resolve) => {
      this.#waiting.push({ call, resolve });
      this.#assign();
    });
  }

  /**
   * The reply to a call that fails for a reason that is not the module's. The log has it, too: nobody hears the reply to
   * what a schedule called.
   */
  fail(call: LaneCall, message: string): LaneFailed {
    return failed(this.#options, call, message);
  }

  /** Ends all threads; what still runs fails, what it committed stays. */
  close(): void {
    this.#isClosed = true;
    for (const thread of this.#threads) thread.end(CLOSED);
    for (const { call, resolve } of this.#waiting.splice(0)) resolve(this.fail(call, CLOSED));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      if (this.#refuseResting()) continue;
      const thread = [...this.#threads].find(({ isIdle }) => isIdle) ?? this.#start();
      if (thread === null) return;
      const next = this.#waiting.shift();
      if (next === undefined) return;
      void thread.run(next.call).then((reply) => {
        next.resolve(this.#noted(reply));
        if (!this.#isClosed) this.#assign();
      });
    }
  }

  /** Whether the next call is of a function that rests: then it has its answer. */
  #refuseResting(): boolean {
    const [next] = this.#waiting;
    const name = next?.call.name ?? '';
    const message = this.rests.refusal(name);
    if (next === undefined || message === null) return false;
    this.#waiting.shift();
    next.resolve(this.rests.isNews(name) ? this.fail(next.call, message) : { kind: 'failed', message });
    return true;
  }

  /** The reply for the caller; whoever was stopped rests. */
  #noted(reply: LaneReply): LaneReply {
    if (reply.kind !== 'failed' || reply.stop === undefined) return reply;
    this.rests.add(reply.stop);
    return { kind: 'failed', message: reply.message };
  }

  #start(): Thread | null {
    if (this.#threads.size >= MOST_THREADS) return null;
    const thread = new Thread(this.#options, () => this.#threads.delete(thread));
    this.#threads.add(thread);
    return thread;
  }
}

function failed(options: LaneOptions, call: LaneCall, message: string, stop?: Stop): LaneFailed {
  log(options.environmentOf(call), call, message);
  return { kind: 'failed', message, ...(stop && { stop }) };
}

/** The host's own words about a call. What the module throws is logged by its thread. */
function log(environment: ModuleEnvironment, { name }: LaneCall, message: string): void {
  environment.logs.append({
    level: 'Error',
    message,
    timestamp: environment.now(),
    filename: null,
    lineNumber: null,
    functionName: name,
  });
}

interface Running {
  readonly call: LaneCall;
  readonly resolve: (reply: LaneReply) => void;
}

class Thread {
  readonly #options: LaneOptions;
  readonly #worker: Worker;
  readonly #channel: Channel<ToHost, ToWorker>;
  readonly #onEnd: () => void;
  readonly #watch: CallWatch;
  #stopWatch = () => {};
  #running: Running | null = null;
  #hasEnded = false;

  constructor(options: LaneOptions, onEnd: () => void) {
    this.#options = options;
    this.#onEnd = onEnd;
    const { port1, port2 } = new MessageChannel();
    const counters = newCounters();
    const cells = newRunningCells();
    const { program, databaseIdentity, longestCall } = options;
    const start: LaneStart = { port: port2, counters, cells, program, databaseIdentity, longestCall };
    this.#worker = new Worker(WORKER, {
      workerData: start,
      transferList: [port2],
    });
    this.#watch = new CallWatch(cells);
    this.#channel = new Channel(port1, counters, 'host');
    port1.on('message', (message: ToHost) => this.#hear(message));
    this.#worker.on('error', (error: Error) => this.#breakDown(`the procedure's thread broke down: ${error.message}`));
    this.#worker.on('exit', () => this.#breakDown('the procedure ended its thread'));
    this.#rest();
  }

  get isIdle(): boolean {
    return this.#running === null && !this.#hasEnded;
  }

  run(call: LaneCall): Promise<LaneReply> {
    const { promise, resolve } = Promise.withResolvers<LaneReply>();
    this.#running = { call, resolve };
    this.#stopWatch = this.#watch.start(({ milliseconds }) => {
      const seconds = (milliseconds / 1000).toFixed(1);
      this.#breakDown(
        `the call was stopped: it had worked for ${seconds} s, and only the end of its thread stopped it`,
      );
    });
    this.#worker.ref();
    this.#channel.port.ref();
    this.#channel.send({ kind: 'run', call });
    return promise;
  }

  end(reason: string, stop?: Stop): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#onEnd();
    if (this.#running !== null) this.#settle(failed(this.#options, this.#running.call, reason, stop));
    this.#channel.port.close();
    void this.#worker.terminate();
  }

  /** Ends for what the running function did, which rests as if it had been stopped from within. */
  #breakDown(reason: string): void {
    const running = this.#running;
    if (running === null) this.end(reason);
    else this.end(reason, { name: running.call.name, milliseconds: this.#options.longestCall, reason });
  }

  #hear(message: ToHost): void {
    const { call } = this.#running ?? {};
    if (call === undefined || this.#hasEnded) return;
    switch (message.kind) {
      case 'returned':
      case 'answered':
      case 'failed':
        this.#settle(message);
        break;
      case 'begin':
        this.#serve(call);
        break;
      case 'fetch':
        void this.#fetch(message.request);
        break;
      case 'log':
        this.#options.environmentOf(call).logs.append(message.line);
        break;
      case 'schedule':
        this.#options.environmentOf(call).scheduleImmediately(message.functionName, message.args);
        break;
      default:
        this.end(`the procedure's thread asked for ${message.kind} outside of a transaction`);
    }
  }

  #serve(call: LaneCall): void {
    const environment = this.#options.environmentOf(call);
    this.#channel.send({ kind: 'result', value: environment.beginProcedureTransaction(), written: null });
    const end = serveTransaction(environment, this.#channel, this.#options.longestCall);
    if (end === 'closed') return;
    environment.rollbackProcedureTransaction();
    log(environment, call, `aborting dangling anonymous transaction in procedure ${call.name}`);
    if (end === 'overdue') this.#breakDown('a transaction of the procedure took too long');
    else this.#settle(end);
  }

  async #fetch(request: HttpRequest): Promise<void> {
    const answer = await this.#options.fetch(request).then(
      (response): ToWorker => ({ kind: 'fetched', response }),
      (error: Error): ToWorker => ({
        kind: 'failure',
        failure: { kind: 'errno', errno: Errno.httpError, message: error.message },
      }),
    );
    if (!this.#hasEnded) this.#channel.send(answer);
  }

  #settle(reply: LaneReply): void {
    const running = this.#running;
    this.#running = null;
    this.#stopWatch();
    if (!this.#hasEnded) this.#rest();
    running?.resolve(reply);
  }

  /** A thread without work keeps no process alive. */
  #rest(): void {
    this.#worker.unref();
    this.#channel.port.unref();
  }
}
