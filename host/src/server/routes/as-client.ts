// A request acts as a client that connects for one act: the module may refuse it, and hears when it is gone.
import { ConnectionRejected } from '../../engine/engine-errors.ts';
import type { Caller, Identity } from '../../engine/interface.ts';
import { newConnectionId } from '../derived-identity.ts';
import type { HostedDatabase } from '../hosted-database.ts';
import { HttpError } from '../http/reply.ts';
import type { Credential } from '../tokens/authority.ts';

/** Throws 403 with the module's sentence where it refuses the client. */
export function asClient<T>(
  { engine }: HostedDatabase,
  { identity, claimsText }: Credential,
  act: (caller: Caller) => T,
): T {
  const caller = connect(engine, identity, claimsText);
  try {
    return act(caller);
  } finally {
    engine.disconnect(caller);
  }
}

/** As `asClient`, for an act that takes its time. */
export async function asClientFor<T>(
  { engine }: HostedDatabase,
  { identity, claimsText }: Credential,
  act: (caller: Caller) => Promise<T>,
): Promise<T> {
  const caller = connect(engine, identity, claimsText);
  try {
    return await act(caller);
  } finally {
    engine.disconnect(caller);
  }
}

function connect(engine: HostedDatabase['engine'], identity: Identity, claims: string) {
  const caller = { identity, connectionId: newConnectionId() };
  try {
    engine.connect({ ...caller, claims });
    return caller;
  } catch (error) {
    if (error instanceof ConnectionRejected) throw new HttpError(403, error.message);
    throw error;
  }
}
