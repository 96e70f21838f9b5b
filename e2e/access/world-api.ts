// SpacetimeDB's HTTP API, spoken plainly: what any script of a stranger could send.

export interface WorldAnswer {
  readonly status: number;
  readonly text: string;
}

export class WorldApi {
  readonly #uri: string;

  constructor(uri: string) {
    this.#uri = uri;
  }

  call(name: string, args: readonly unknown[], token?: string): Promise<WorldAnswer> {
    return this.#post(`/v1/database/hollowmere/call/${name}`, JSON.stringify(args), token);
  }

  sql(query: string, token?: string): Promise<WorldAnswer> {
    return this.#post('/v1/database/hollowmere/sql', query, token);
  }

  /** A token that SpacetimeDB mints for whoever asks: the next guest. */
  async newIdentity(): Promise<string> {
    const { token } = JSON.parse((await this.#post('/v1/identity', '')).text) as { token: string };
    return token;
  }

  async #post(path: string, body: string, token?: string): Promise<WorldAnswer> {
    const headers = {
      'content-type': path.endsWith('/sql') ? 'text/plain' : 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(`${this.#uri}${path}`, { method: 'POST', body, headers });
    return { status: response.status, text: await response.text() };
  }
}
