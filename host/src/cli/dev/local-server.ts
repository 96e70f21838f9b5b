// A server of one's own for as long as `dev` runs: `start` in a process beside it, so that nothing a module does there
// keeps `dev` from answering. It ends with `dev`, however that ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { isLoopback } from '../server-address.ts';

/** Preloaded into the server: the channel to it closes when `dev` is gone, even without a word. */
const END_WITH_PARENT = `data:text/javascript,${encodeURIComponent(
  "process.on('disconnect', () => process.kill(process.pid, 'SIGTERM')); process.channel?.unref();",
)}`;

export class LocalServer implements AsyncDisposable {
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.ended = new Promise((resolve) => child.once('close', () => resolve()));
  }

  /** None where a server answers; elsewhere one is started if that would be on this machine. @throws CliError */
  static async unlessThere(address: string): Promise<LocalServer | null> {
    const client = new ApiClient(address);
    if (!isLoopback(address)) await client.ping();
    return (await client.isThere()) ? null : LocalServer.#start(address);
  }

  /** Starts one on the data folder of `start` and waits until it listens. @throws CliError when it ends before that */
  static async #start(address: string): Promise<LocalServer> {
    const { hostname, port } = new URL(address);
    const [program = ''] = process.argv.slice(1);
    const words = ['--import', END_WITH_PARENT, program, 'start', '--listen-addr', `${hostname}:${port || 80}`];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    const server = new LocalServer(child);
    const listens = new Promise<boolean>((resolve) => {
      child.stdout?.on('data', (text: Buffer) => {
        process.stdout.write(text);
        if (text.includes('listens at')) resolve(true);
      });
    });
    if (await Promise.race([listens, server.ended])) return server;
    throw new CliError('The server did not start.');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.ended;
  }
}
