// The command that serves a project's client while `dev` runs, such as `vite`. It ends with `dev`.
import { type ChildProcess, spawn } from 'node:child_process';

/** Elsewhere the command and what it starts are a group of processes, which is ended as one. */
const isWindows = process.platform === 'win32';

export interface ClientTarget {
  readonly database: string;
  /** Address of the server. */
  readonly address: string;
}

export class ClientCommand implements AsyncDisposable {
  readonly #command: string;
  #child: ChildProcess | null = null;
  #ended: Promise<void> = Promise.resolve();

  constructor(command: string) {
    this.#command = command;
  }

  /** Starts it in the working directory, unless it was started before: what ended by itself is not started again. */
  start({ database, address }: ClientTarget): void {
    if (this.#child !== null) return;
    const env = { ...process.env, SPACETIMEDB_DB_NAME: database, SPACETIMEDB_HOST: address };
    const child = spawn(this.#command, {
      shell: true,
      detached: !isWindows,
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    });
    this.#child = child;
    this.#ended = new Promise((resolve) => {
      child.once('exit', (code) => {
        if (code !== null) console.log(`The client's command ended with ${code}.`);
        resolve();
      });
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const pid = this.#child?.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
    if (pid === undefined) return;
    process.kill(isWindows ? pid : -pid, 'SIGTERM');
    await this.#ended;
  }
}
