// The real server in a process of its own, for tests that end it without a warning and start it again on the same data.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OWNER_TOKEN_FILE } from '../../server/owner.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

export interface HostExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it printed on standard error. */
  readonly errors: string;
}

export interface HostOptions {
  /** A command that runs the command line which follows it, with limits of its own. */
  readonly wrapper?: readonly string[];
  /** The command line's file, the one among the sources unless said. */
  readonly program?: string;
  readonly flags?: readonly string[];
}

export class HostProcess {
  readonly exited: Promise<HostExit>;
  readonly #directory: string;
  readonly #child: ChildProcess;
  readonly #address: Promise<string>;
  #url = '';

  private constructor(directory: string, child: ChildProcess) {
    this.#directory = directory;
    this.#child = child;
    let errors = '';
    child.stderr?.on('data', (text) => {
      errors += text;
    });
    this.exited = new Promise((resolve) => {
      child.once('close', (code, signal) => resolve({ code, signal, errors }));
    });
    this.#address = printedAddress(child);
  }

  /** Starts on any free port. */
  static spawn(directory: string, { wrapper = [], program = MAIN, flags = [] }: HostOptions = {}): HostProcess {
    const words = [process.execPath, program, 'start', '--listen-addr', '127.0.0.1:0', '--data-dir', directory];
    const [command = '', ...args] = [...wrapper, ...words, ...flags];
    return new HostProcess(directory, spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** Settles when it listens. @throws Error with what it printed when it ends before that. */
  async listening(): Promise<this> {
    const ended = this.exited.then(({ errors }) => {
      throw new Error(`the host did not start: ${errors}`);
    });
    this.#url = await Promise.race([this.#address, ended]);
    return this;
  }

  get url(): string {
    return this.#url;
  }

  get ownerToken(): string {
    return readFileSync(join(this.#directory, OWNER_TOKEN_FILE), 'utf8').trim();
  }

  /** As a power cut would: nothing is written any more. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.exited;
  }

  async publish(database: string, program: string): Promise<void> {
    await this.#post('PUT', `/v1/database/${database}`, program, 'text/javascript');
  }

  /** A call over HTTP; settles when it is answered. */
  async call(database: string, name: string, args: readonly unknown[]): Promise<unknown> {
    const path = `/v1/database/${database}/call/${name}`;
    const answer = await this.#post('POST', path, JSON.stringify(args), 'application/json');
    return answer === '' ? null : JSON.parse(answer);
  }

  /** The rows of a statement. */
  async sql(database: string, statement: string): Promise<readonly (readonly unknown[])[]> {
    return JSON.parse(await this.#post('POST', `/v1/database/${database}/sql`, statement, 'text/plain'))[0].rows;
  }

  async #post(method: string, path: string, body: string, type: string): Promise<string> {
    const headers = { authorization: `Bearer ${this.ownerToken}`, 'content-type': type };
    const response = await fetch(`${this.#url}${path}`, { method, headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status}: ${text}`);
    return text;
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve) => {
    child.stdout?.on('data', (text) => {
      output += text;
      const [, url] = /listens at (\S+)/.exec(output) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}
