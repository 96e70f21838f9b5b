// Where oidc-provider keeps its sessions, interactions, grants and codes. Its Adapter interface is the contract:
// https://github.com/panva/node-oidc-provider/blob/main/example/my_adapter.js
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { Database } from './database.ts';
import { rememberEnded, removeIfEnded } from './ended-sessions.ts';
import { oidcPayloads as rows } from './schema.ts';

/** The factory that oidc-provider calls once per model. */
export const oidcAdapter = (database: Database, clock: () => number) => (model: string) =>
  new OidcAdapter(database, clock, model);

class OidcAdapter implements Adapter {
  readonly #database: Database;
  readonly #clock: () => number;
  readonly #model: string;

  constructor(database: Database, clock: () => number, model: string) {
    this.#database = database;
    this.#clock = clock;
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const values = {
      payload: { ...payload },
      uid: payload.uid ?? null,
      userCode: payload.userCode ?? null,
      grantId: payload.grantId ?? null,
      accountId: accountOf(payload),
      expiresAt: expiresIn ? new Date(this.#clock() + expiresIn * 1000) : null,
    };
    await this.#database
      .insert(rows)
      .values({ model: this.#model, id, ...values })
      .onConflictDoUpdate({ target: [rows.model, rows.id], set: values });
    if (this.#model === 'Session') await removeIfEnded(this.#database, id);
  }

  find(id: string) {
    return this.#first(eq(rows.id, id), id);
  }

  findByUid(uid: string) {
    return this.#first(eq(rows.uid, uid), uid);
  }

  findByUserCode(userCode: string) {
    return this.#first(eq(rows.userCode, userCode), userCode);
  }

  /** Only one of two requests that bring the same code at the same moment may have it. */
  async consume(id: string): Promise<void> {
    const consumed = await this.#database
      .update(rows)
      .set({ consumedAt: new Date(this.#clock()) })
      .where(and(this.#is(id), isNull(rows.consumedAt)))
      .returning({ id: rows.id });
    if (consumed.length === 0) throw new errors.InvalidGrant(`${this.#model} already consumed`);
  }

  async destroy(id: string): Promise<void> {
    if (this.#model === 'Session') await rememberEnded(this.#database, [id], this.#clock());
    await this.#database.delete(rows).where(this.#is(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.#database.delete(rows).where(and(eq(rows.model, this.#model), eq(rows.grantId, grantId)));
  }

  #is(id: string) {
    return and(eq(rows.model, this.#model), eq(rows.id, id));
  }

  async #first(condition: ReturnType<typeof eq>, key: string): Promise<AdapterPayload | undefined> {
    // PostgreSQL has no text with a zero byte in it, so there is nothing to find under such a key, and asking would be an error.
    if (key.includes('\0')) return undefined;
    const alive = or(isNull(rows.expiresAt), gt(rows.expiresAt, new Date(this.#clock())));
    const [row] = await this.#database
      .select({ payload: rows.payload, consumedAt: rows.consumedAt })
      .from(rows)
      .where(and(eq(rows.model, this.#model), condition, alive))
      .limit(1);
    if (!row) return undefined;
    return row.consumedAt ? { ...row.payload, consumed: Math.floor(row.consumedAt.getTime() / 1000) } : row.payload;
  }
}

/** An interaction learns its account when the sign-in succeeded, before the session does. */
function accountOf(payload: AdapterPayload): string | null {
  const result = payload.result as { login?: { accountId?: string } } | undefined;
  return result?.login?.accountId ?? payload.accountId ?? null;
}
