// The server's HTTP API as the command line needs it: one method a route, failures as sentences.
import { CliError } from './cli-error.ts';
import { DEFAULT_DATA_DIR, saveToken, tokenFor } from './credentials.ts';
import type { FlatSchema } from './functions.ts';

export interface PublishResult {
  readonly op: 'created' | 'updated';
  readonly databaseIdentity: string;
}

/** A refused one has its reasons told by the publish itself. */
export type Plan =
  | { readonly kind: 'refused' }
  | { readonly kind: 'possible'; readonly text: string; readonly breaksClients: boolean };

interface Request {
  readonly method?: string;
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
  readonly signal?: AbortSignal | null;
}

/** The server answered, and the answer was no. */
export class ApiError extends CliError {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Nothing answered at all. */
class NoAnswer extends CliError {}

const WHERE_TOKENS_COME_FROM = `The owner's token is read from SPACETIME_TOKEN, or from the folder in SPACETIME_DATA_DIR (${DEFAULT_DATA_DIR} unless set, here or beside spacetime.json).`;

export class ApiClient {
  readonly server: string;
  #token: string | null;

  constructor(server: string, options: { anonymous?: boolean | undefined } = {}) {
    this.server = server;
    this.#token = options.anonymous ? null : tokenFor(server);
  }

  /** The header that says who asks; none for nobody in particular. */
  authorization(): Record<string, string> {
    return this.#token === null ? {} : { authorization: `Bearer ${this.#token}` };
  }

  /** @throws CliError when nothing answers, or something that is no SpacetimeDB */
  async ping(): Promise<void> {
    await this.#send({ path: '/v1/ping' }).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      throw new CliError(`What answers at ${this.server} is not SpacetimeDB. Another address is given with --server.`, {
        cause: error,
      });
    });
  }

  /** Whether anything answers. @throws CliError when it is no SpacetimeDB */
  async isThere(): Promise<boolean> {
    try {
      await this.ping();
      return true;
    } catch (error) {
      if (error instanceof NoAnswer) return false;
      throw error;
    }
  }

  /** Makes sure there is an identity to act as: a stranger gets one from the server and keeps it. */
  async requireIdentity(): Promise<void> {
    if (this.#token !== null) return;
    const response = await this.#send({ method: 'POST', path: '/v1/identity' });
    const { token } = (await response.json()) as { token: string };
    saveToken(this.server, token);
    this.#token = token;
  }

  async publish(
    name: string,
    program: string,
    options: { clear: boolean; breakClients: boolean },
  ): Promise<PublishResult> {
    const query = new URLSearchParams({
      host_type: 'Js',
      policy: options.breakClients ? 'BreakClients' : 'Compatible',
    });
    if (options.clear) query.set('clear', 'true');
    const path = `/v1/database/${encodeURIComponent(name)}?${query}`;
    const response = await this.#send({ method: 'PUT', path, body: program, contentType: 'text/javascript' });
    const { Success } = (await response.json()) as {
      Success: { op: 'created' | 'updated'; database_identity: string };
    };
    return { op: Success.op, databaseIdentity: Success.database_identity };
  }

  /** What a publish would do to a database; null where there is none yet. */
  async plan(name: string, program: string, isColored: boolean): Promise<Plan | null> {
    const path = `/v1/database/${encodeURIComponent(name)}/pre_publish?style=${isColored ? 'AnsiColor' : 'NoColor'}`;
    try {
      await this.namesOf(name); // or a whole module would be sent to nobody
      const response = await this.#send({ method: 'POST', path, body: program, contentType: 'text/javascript' });
      const { AutoMigrate } = (await response.json()) as {
        AutoMigrate?: { migrate_plan: string; break_clients: boolean };
      };
      if (AutoMigrate === undefined) return { kind: 'refused' };
      return { kind: 'possible', text: AutoMigrate.migrate_plan.trimEnd(), breaksClients: AutoMigrate.break_clients };
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return null;
      throw error;
    }
  }

  async call(database: string, name: string, args: string): Promise<string> {
    const path = `/v1/database/${encodeURIComponent(database)}/call/${encodeURIComponent(name)}`;
    const response = await this.#send({ method: 'POST', path, body: args, contentType: 'application/json' });
    return response.text();
  }

  /** The route's JSON as text: numbers beyond 2^53 must not pass through `JSON.parse`. */
  async sql(database: string, query: string, confirmed: boolean | undefined): Promise<string> {
    const suffix = confirmed === undefined ? '' : `?confirmed=${confirmed}`;
    const path = `/v1/database/${encodeURIComponent(database)}/sql${suffix}`;
    const response = await this.#send({ method: 'POST', path, body: query, contentType: 'text/plain' });
    return response.text();
  }

  /** The schema in its older form, in which everything has the name that one calls it by. */
  async flatSchema(database: string): Promise<FlatSchema> {
    const response = await this.#send({ path: `/v1/database/${encodeURIComponent(database)}/schema?version=9` });
    return (await response.json()) as FlatSchema;
  }

  async schema(database: string): Promise<unknown> {
    const response = await this.#send({ path: `/v1/database/${encodeURIComponent(database)}/schema?version=10` });
    return response.json();
  }

  /** Settles when the server answers, with log lines as they come; they end with the tail unless `follow`. */
  async logs(
    database: string,
    options: { lines: number | undefined; follow: boolean; signal?: AbortSignal },
  ): Promise<AsyncIterable<string>> {
    const query = new URLSearchParams({ follow: String(options.follow) });
    if (options.lines !== undefined) query.set('num_lines', String(options.lines));
    const path = `/v1/database/${encodeURIComponent(database)}/logs?${query}`;
    return linesOf(await this.#send({ path, ...(options.signal && { signal: options.signal }) }));
  }

  /** Identities of the databases that somebody owns. */
  async databasesOf(identity: string): Promise<readonly string[]> {
    const response = await this.#send({ path: `/v1/identity/${identity}/databases` });
    return ((await response.json()) as { identities: string[] }).identities;
  }

  async namesOf(database: string): Promise<readonly string[]> {
    const response = await this.#send({ path: `/v1/database/${encodeURIComponent(database)}/names` });
    return ((await response.json()) as { names: string[] }).names;
  }

  async rename(database: string, name: string): Promise<void> {
    const path = `/v1/database/${encodeURIComponent(database)}/names`;
    await this.#send({ method: 'PUT', path, body: JSON.stringify([name]), contentType: 'application/json' });
  }

  async lock(database: string): Promise<void> {
    await this.#send({ method: 'POST', path: `/v1/database/${encodeURIComponent(database)}/lock` });
  }

  async unlock(database: string): Promise<void> {
    await this.#send({ method: 'POST', path: `/v1/database/${encodeURIComponent(database)}/unlock` });
  }

  async deleteDatabase(database: string): Promise<void> {
    await this.#send({ method: 'DELETE', path: `/v1/database/${encodeURIComponent(database)}` });
  }

  async #send({ method = 'GET', path, body, contentType, signal = null }: Request): Promise<Response> {
    const headers = this.authorization();
    if (contentType) headers['content-type'] = contentType;
    const response = await fetch(`${this.server}${path}`, { method, headers, body: body ?? null, signal }).catch(
      (cause: Error) => {
        throw new NoAnswer(`No server answers at ${this.server}. Is it running?`, { cause });
      },
    );
    if (response.ok) return response;
    throw new ApiError(response.status, sentenceOf(response.status, (await response.text()).trim()));
  }
}

/** What the server says, with what helps on this side. */
function sentenceOf(status: number, text: string): string {
  if (text === '') return `The server answered ${status}.`;
  const taken = takenName(text);
  if (taken !== null) return `The name ${taken} belongs to another database.`;
  const isAboutCaller = status === 401 || (status === 403 && /owner|authorized/.test(text));
  return isAboutCaller ? `${text}\n${WHERE_TOKENS_COME_FROM}` : text;
}

/** Names are refused in JSON: `{"PermissionDenied":{"domain":"chat"}}`. */
function takenName(text: string): string | null {
  const [, name] = /^\{"PermissionDenied":\{"(?:domain|name)":"([^"]*)"\}\}$/.exec(text) ?? [];
  return name ?? null;
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const chunk of response.body ?? []) {
      const lines = (rest + Buffer.from(chunk).toString('utf8')).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    throw new CliError('The server closed the connection.', { cause });
  }
  if (rest !== '') yield rest;
}
