// Servers with the plaza module for tests: started on a free port, published to, closed when the test is over.
import { type RunningServer, type ServerOptions, startServer } from '../start-server.ts';
import { plazaProgram } from './plaza-program.ts';
import { type ConnectOptions, RawClient } from './raw-client.ts';

/** Status and body in one, to be compared. */
export async function answerOf(response: Response): Promise<readonly [status: number, body: string]> {
  return [response.status, await response.text()];
}

export class Plaza {
  readonly server: RunningServer;
  readonly #clients: RawClient[] = [];

  private constructor(server: RunningServer) {
    this.server = server;
  }

  /** A server in memory with the database `plaza`; nothing that goes wrong behind the scenes is overlooked. */
  static async start(options: Partial<ServerOptions> = {}): Promise<Plaza> {
    const plaza = await Plaza.reopen(options);
    const response = await plaza.publish(await plazaProgram());
    if (!response.ok) throw new Error(await response.text());
    return plaza;
  }

  /** A server without publishing anything: what its folder holds is there. */
  static async reopen(options: Partial<ServerOptions> = {}): Promise<Plaza> {
    return new Plaza(await startServer({ listen: '127.0.0.1:0', dataDir: null, ...options }));
  }

  get url(): string {
    return this.server.url;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#clients) client.terminate();
    await this.server.close();
  }

  publish(program: string, query = ''): Promise<Response> {
    return this.fetch(`/v1/database/plaza${query}`, { method: 'PUT', body: program, token: this.server.ownerToken });
  }

  fetch(path: string, { token, ...init }: RequestInit & { readonly token?: string } = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    return fetch(`${this.url}${path}`, { ...init, headers });
  }

  call(name: string, args: string, token = this.server.ownerToken): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return this.fetch(`/v1/database/plaza/call/${name}`, { method: 'POST', body: args, token, headers });
  }

  /** The rows of a statement, as the route's JSON. */
  async sql(statement: string, token = this.server.ownerToken): Promise<unknown[][]> {
    const response = await this.fetch('/v1/database/plaza/sql', { method: 'POST', body: statement, token });
    const body = await response.text();
    if (!response.ok) throw new Error(body);
    return JSON.parse(body)[0].rows;
  }

  /** A client whose first message has come. */
  async connect(options: ConnectOptions = {}): Promise<RawClient> {
    const client = RawClient.open(`${this.url}/v1/database/plaza/subscribe`, options);
    this.#clients.push(client);
    await client.greeted();
    return client;
  }

  /** A client that may be refused. */
  open(options: ConnectOptions = {}): RawClient {
    const client = RawClient.open(`${this.url}/v1/database/plaza/subscribe`, options);
    this.#clients.push(client);
    return client;
  }
}
