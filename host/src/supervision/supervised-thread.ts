// One life of the server's thread, seen from outside.
import { extname } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Identity } from '../engine/interface.ts';
import { CallWatch, type OverdueCall } from '../module-runtime/call-watch.ts';
import type { ImposedRest } from '../module-runtime/rests.ts';
import { type DatabaseFunction, newRunningCells } from '../module-runtime/running-call.ts';
import type { Listening, ThreadOptions, ThreadStart, ToSupervisor, ToThread } from './messages.ts';

/** Why a thread is no more. */
export type Ending =
  | { readonly kind: 'closed' }
  /** It could not start; the message is a sentence. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'storage-failed'; readonly reason: string }
  /** A function of a module did what nothing within the thread could stop; the reason is the rest of a sentence. */
  | { readonly kind: 'overdone'; readonly called: DatabaseFunction; readonly reason: string }
  | { readonly kind: 'broke'; readonly error: Error };

/** A thread's program, among the sources as in the package that is made of them. */
const PROGRAM = new URL(`../supervision/server-thread${extname(import.meta.url)}`, import.meta.url);
const MEBIBYTE = 1024 * 1024;

/** What a thread tells while it lives. */
export interface Listeners {
  readonly onListening: (listening: Listening) => void;
  /** A database has been given another program. */
  readonly onUpdate: (database: Identity) => void;
}

export class SupervisedThread {
  readonly ended: Promise<Ending>;
  readonly #listeners: Listeners;
  readonly #worker: Worker;
  readonly #watch: CallWatch;
  readonly #functions = new Map<number, DatabaseFunction>();
  #ending: Ending = { kind: 'closed' };

  constructor(options: ThreadOptions, rests: readonly ImposedRest[], listeners: Listeners) {
    this.#listeners = listeners;
    const cells = newRunningCells();
    this.#watch = new CallWatch(cells);
    const start: ThreadStart = { options, cells, rests };
    this.#worker = new Worker(PROGRAM, {
      workerData: start,
      // As much as a process has. Unless it is said, running out of it ends the process, and not the thread.
      resourceLimits: { maxOldGenerationSizeMb: getHeapStatistics().heap_size_limit / MEBIBYTE },
    });
    this.#worker.on('message', (message: ToSupervisor) => this.#hear(message));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => this.#onError(error));
    const stopWatch = this.#watch.start((call) => this.#endFor(call));
    this.ended = new Promise((resolve) =>
      this.#worker.once('exit', () => {
        stopWatch();
        resolve(this.#ending);
      }),
    );
  }

  /** Asks it to answer what it can, to write what is left, and to end. */
  close(): void {
    const message: ToThread = 'close';
    this.#worker.postMessage(message);
  }

  #hear(message: ToSupervisor): void {
    switch (message.kind) {
      case 'function':
        this.#functions.set(message.id, message.called);
        return;
      case 'listening':
        this.#listeners.onListening(message);
        return;
      case 'updated':
        this.#listeners.onUpdate(message.database);
        return;
      case 'refused':
        this.#ending = message;
        return;
      case 'storage-failed':
        this.#ending = message;
        this.close();
    }
  }

  #endFor({ id, milliseconds }: OverdueCall): void {
    const seconds = (milliseconds / 1000).toFixed(1);
    this.#blame(id, `it worked for ${seconds} s, and only the end of the server's thread stopped it`);
    void this.#worker.terminate();
  }

  #onError(error: NodeJS.ErrnoException): void {
    this.#ending = { kind: 'broke', error };
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      this.#blame(this.#watch.running, "it used up all memory of the server's thread, which ended");
    }
  }

  #blame(id: number, reason: string): void {
    const called = this.#functions.get(id);
    if (called !== undefined) this.#ending = { kind: 'overdone', called, reason };
  }
}
