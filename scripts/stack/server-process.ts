// One server of the stack as a child process: started, waited for until it answers, stopped in peace.
// Children stand in a process group of their own, so the terminal's Ctrl-C reaches only the one who starts and stops them.
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';

const EXIT_WITH_PARENT = new URL('./exit-with-parent.ts', import.meta.url).href;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STOP_WITHIN_MS = 10_000;

export interface ServerCommand {
  /** As people know it: "website", "provider". */
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Answers with any status below 500 once the server is ready. */
  readonly readyUrl: string;
  readonly readyWithinMs?: number;
  /** Where its output goes; without it the output is kept for the error message only. */
  readonly logFile?: string;
}

/** A server ended before it was ready, or did not get ready in time. */
class ServerStartError extends Error {
  override readonly name = 'ServerStartError';
}

export class ServerProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #exited: Promise<number | null>;
  #isStopping = false;

  private constructor(name: string, child: ChildProcess, exited: Promise<number | null>) {
    this.name = name;
    this.#child = child;
    this.#exited = exited;
  }

  /** Starts the server and settles when it answers. @throws ServerStartError with the last lines it printed. */
  static async start(command: ServerCommand): Promise<ServerProcess> {
    const child = spawn(process.execPath, ['--import', EXIT_WITH_PARENT, command.script, ...(command.args ?? [])], {
      cwd: ROOT,
      env: { ...process.env, ...command.env },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const output = keepOutput(child, command.logFile);
    const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    const server = new ServerProcess(command.name, child, exited);
    const ended = new AbortController();
    void exited.then(() => ended.abort());
    const isReady = await answers(command.readyUrl, command.readyWithinMs ?? 60_000, ended.signal);
    if (isReady) return server;
    await server.kill();
    throw new ServerStartError(`The ${command.name} did not start:\n${output().trim()}`);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Calls back when the server ends without having been asked to. */
  onUnexpectedExit(listener: (code: number | null) => void): void {
    void this.#exited.then((code) => {
      if (!this.#isStopping) listener(code);
    });
  }

  /** Asks the server to stop, and settles when it has. One that does not listen is ended. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#child.kill('SIGTERM');
    const giveUp = setTimeout(() => this.#child.kill('SIGKILL'), STOP_WITHIN_MS);
    await this.#exited;
    clearTimeout(giveUp);
  }

  /** Ends the server without warning, as a crash would. */
  async kill(): Promise<void> {
    this.#isStopping = true;
    this.#child.kill('SIGKILL');
    await this.#exited;
  }
}

/** Gathers what the child prints; returns a look at the last of it. */
function keepOutput(child: ChildProcess, logFile: string | undefined): () => string {
  let last = '';
  const file = logFile === undefined ? null : createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      last = (last + text).slice(-4000);
      file?.write(text);
    });
  }
  child.once('close', () => file?.end());
  return () => last;
}

/** Whether it answers in time. Once it has ended, an answer is somebody else's at the same address. */
async function answers(url: string, withinMs: number, ended: AbortSignal): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline && !ended.aborted) {
    const signal = AbortSignal.any([ended, AbortSignal.timeout(5000)]);
    const status = await fetch(url, { redirect: 'manual', signal }).then(
      (response) => response.status,
      () => null,
    );
    if (status !== null && status < 500) return !ended.aborted;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
