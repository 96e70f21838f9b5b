// Speaks SpacetimeDB's HTTP API: procedures, reducers and queries, each answer checked against a schema before anybody sees it.
// Names are canonical (snake_case), as on the wire.
import type { z } from 'zod';
import { AppError } from '../../errors/app-error.ts';
import { WorldRefusal } from '../../errors/world-refusal.ts';
import { type HttpAnswer, type HttpQuestion, post, postRepeatable } from './http.ts';
import { sqlAnswerSchema } from './sats.ts';

export interface DatabaseAddress {
  readonly uri: string;
  readonly database: string;
}

/** A value that SATS-JSON carries as an argument. */
export type Argument = string | number | boolean | readonly Argument[] | { readonly [key: string]: Argument };

export interface DatabaseClient {
  /** @throws AppError world_unreachable, world_unreadable, WorldRefusal */
  callProcedure<T>(name: string, args: readonly Argument[], schema: z.ZodType<T>, token?: string): Promise<T>;
  /** @throws AppError world_unreachable, WorldRefusal */
  callReducer(name: string, args: readonly Argument[], token: string): Promise<void>;
  /** Rows as objects keyed by column name. @throws AppError world_unreachable, world_unreadable, WorldRefusal */
  query<T>(sql: string, row: z.ZodType<T>, token?: string): Promise<T[]>;
}

const READ_TIMEOUT_MS = 4_000;
const ACT_TIMEOUT_MS = 8_000;

/** SpacetimeDB's own status for a reducer that failed. */
const REDUCER_FAILED = 530;
/** A procedure that throws is an error of the server, whatever it throws. */
const PROCEDURE_FAILED = 500;

export function databaseClient({ uri, database }: DatabaseAddress): DatabaseClient {
  const at = (path: string) => `${uri}/v1/database/${database}/${path}`;
  const call = (name: string, args: readonly Argument[], token: string | undefined, timeoutMs: number) =>
    ask({ url: at(`call/${name}`), body: JSON.stringify(args), contentType: 'application/json', token, timeoutMs });
  return {
    async callProcedure(name, args, schema, token) {
      return understand(await call(name, args, token, READ_TIMEOUT_MS), schema, name);
    },
    async callReducer(name, args, token) {
      await call(name, args, token, ACT_TIMEOUT_MS);
    },
    async query(sql, row, token) {
      const url = at('sql');
      const question = { url, body: sql, contentType: 'text/plain', token, timeoutMs: READ_TIMEOUT_MS } as const;
      const body = await ask(question, postRepeatable);
      return understand(body, sqlAnswerSchema, sql).map((values) => checked(row, values, sql));
    },
  };
}

async function ask(question: HttpQuestion, through = post): Promise<string> {
  const { status, body } = await send(question, through);
  if (status === 200) return body;
  if (status === REDUCER_FAILED || status === 403) throw WorldRefusal.fromMessage(body);
  if (status === 401) throw new AppError('signed_out', { detail: `SpacetimeDB refused the token: ${body}` });
  const refusal = status === PROCEDURE_FAILED ? WorldRefusal.within(body) : null;
  if (refusal) throw refusal;
  throw new AppError('world_unreachable', { detail: `${question.url} answered ${status}: ${body.slice(0, 300)}` });
}

async function send(question: HttpQuestion, through: typeof post): Promise<HttpAnswer> {
  try {
    return await through(question);
  } catch (cause) {
    throw new AppError('world_unreachable', { detail: `${question.url} gave no answer`, cause });
  }
}

function understand<T>(body: string, schema: z.ZodType<T>, what: string): T {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw new AppError('world_unreadable', { detail: `${what} answered no JSON`, cause });
  }
  return checked(schema, value, what);
}

function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('world_unreadable', { detail: `${what}: ${parsed.error.message}`, cause: parsed.error });
}
