// Somebody who uses a test database: an identity, the claims it came with, and a connection while it has one.
import { compileType, type TypeCodec } from '../bsatn/codec.ts';
import type { ModuleDefinition, ProcedureDefinition, ReducerDefinition } from '../definition/module-definition.ts';
import type { Database } from '../engine/database.ts';
import { ViewFailed } from '../engine/engine-errors.ts';
import type { Caller, CallRefusal, ConnectionId, Identity } from '../engine/interface.ts';
import { identityHex } from '../server/identity.ts';
import { membersOf, type PlainObject, PlainValues } from './plain-values.ts';
import { objectsOf } from './row-objects.ts';

/** A reducer or procedure refused: `message` is the text of the module's `SenderError`. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
}

/** The call threw something else than a `SenderError`, or never reached the module. The message says what. */
export class CallBroke extends Error {
  override readonly name = 'CallBroke';
}

/** The claims of a token. Whoever comes without a token has the issuer `localhost`. */
export interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly aud?: string | readonly string[];
  readonly [claim: string]: unknown;
}

export interface TestClientParts {
  readonly database: () => Database;
  readonly identity: Identity;
  readonly claims: Claims;
  readonly connectionId: ConnectionId;
}

export class TestClient {
  readonly claims: Claims;
  readonly #parts: TestClientParts;
  #connected = false;

  constructor(parts: TestClientParts) {
    this.#parts = parts;
    this.claims = parts.claims;
  }

  /** 64 hex digits, as rows show it. */
  get identity(): string {
    return identityHex(this.#parts.identity);
  }

  /** 32 hex digits, as rows show it. */
  get connectionId(): string {
    return this.#parts.connectionId.toString(16).padStart(32, '0');
  }

  /** Runs `client_connected`. @throws ConnectionRejected with the module's sentence */
  connect(): this {
    const { identity, connectionId } = this.#parts;
    this.#database.connect({ identity, connectionId, claims: JSON.stringify(this.claims) });
    this.#connected = true;
    return this;
  }

  /** Runs `client_disconnected`. */
  disconnect(): void {
    this.#database.disconnect({ identity: this.#parts.identity, connectionId: this.#parts.connectionId });
    this.#connected = false;
  }

  /**
   * Calls a reducer by canonical or source name, with arguments by name.
   * @throws CallFailed when the module refuses, CallBroke when it breaks
   */
  call(name: string, args: PlainObject = {}): void {
    const { definition } = this.#database;
    const reducer = named(definition.reducers, name, 'reducer');
    const reply = this.#database.callReducer(reducer.name, encode(definition, reducer, args), this.#caller);
    if ('kind' in reply) throw refused(reply, name);
    if (reply.outcome.kind === 'failed') throw new CallFailed(reply.outcome.message);
    if (reply.outcome.kind === 'fatal') throw new CallBroke(this.#lastPanic() ?? reply.outcome.message);
  }

  /** Calls a reducer and returns what it refuses with, or null when it accepts. @throws CallBroke */
  refusalOf(name: string, args: PlainObject = {}): string | null {
    try {
      this.call(name, args);
      return null;
    } catch (error) {
      if (error instanceof CallFailed) return error.message;
      throw error;
    }
  }

  /** Calls a procedure and returns its result. @throws CallFailed */
  procedure(name: string, args: PlainObject = {}): unknown {
    const { definition } = this.#database;
    const procedure = named(definition.procedures, name, 'procedure');
    const reply = this.#database.callProcedure(procedure.name, encode(definition, procedure, args), this.#caller);
    if (reply.kind === 'failed') throw new CallFailed(reply.message);
    if (reply.kind !== 'returned') throw refused(reply, name);
    const result = compileType(definition.typespace, procedure.returnType).decode(reply.value).value;
    return new PlainValues(definition.typespace).toPlain(procedure.returnType, result);
  }

  /** The rows of a view as this identity sees them. @throws CallBroke with the place in the sources */
  view(name: string): PlainObject[] {
    const { table, instance } = this.#retain(name);
    try {
      return objectsOf(table);
    } finally {
      this.#database.releaseView(instance);
    }
  }

  #retain(name: string): ReturnType<Database['retainView']> {
    try {
      return this.#database.retainView(name, this.#parts.identity);
    } catch (error) {
      throw error instanceof ViewFailed ? new CallBroke(error.detail, { cause: error }) : error;
    }
  }

  get #database(): Database {
    return this.#parts.database();
  }

  get #caller(): Caller {
    return { identity: this.#parts.identity, connectionId: this.#connected ? this.#parts.connectionId : null };
  }

  #lastPanic(): string | undefined {
    return this.#database.logs.last(1).find(({ level }) => level === 'Panic')?.message;
  }
}

function named<T extends { readonly name: string; readonly sourceName: string }>(
  functions: readonly T[],
  name: string,
  kind: string,
): T {
  const found = functions.find((known) => known.name === name || known.sourceName === name);
  if (!found) throw new CallBroke(`the module has no ${kind} ${name}`);
  return found;
}

function encode(
  { typespace }: ModuleDefinition,
  { name, params }: ReducerDefinition | ProcedureDefinition,
  args: PlainObject,
): Uint8Array {
  const codec: TypeCodec = compileType(typespace, params);
  try {
    return codec.encode(new PlainValues(typespace).fromObject(membersOf(params.elements), args));
  } catch (cause) {
    throw new TypeError(`${name}: ${(cause as Error).message}`, { cause });
  }
}

function refused(refusal: CallRefusal, name: string): CallBroke {
  switch (refusal.kind) {
    case 'unknown':
      return new CallBroke(`${name} is private`);
    case 'lifecycle':
      return new CallBroke(`${name} is the lifecycle hook ${refusal.event}, which nobody calls`);
    case 'bad-arguments':
      return new CallBroke(`${name}: ${refusal.message}`);
    default:
      return refusal satisfies never;
  }
}
