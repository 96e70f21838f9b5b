// Calls in the lane, with the same replies as calls in the host's own thread.
import type { HttpHandlerDefinition } from '../definition/module-definition.ts';
import type { HttpRequest } from '../module-runtime/http-messages.ts';
import type { LaneCall } from '../module-runtime/lane/messages.ts';
import { type CallableProcedure, checkResult } from './calls.ts';
import type { Caller, HttpReply, Micros, ProcedureReply } from './interface.ts';
import type { Lane, LaneReply } from './lane.ts';

/** Runs a procedure; its arguments must be checked. */
export async function runProcedureAside(
  lane: Lane,
  procedure: CallableProcedure,
  args: Uint8Array,
  { identity, connectionId }: Caller,
  timestamp: Micros,
): Promise<ProcedureReply> {
  const { id, name } = procedure.definition;
  const started = process.hrtime.bigint();
  const call: LaneCall = { kind: 'procedure', id, name, timestamp, sender: identity, connectionId, args };
  const reply = await lane.run(call);
  if (reply.kind !== 'returned') return failed(reply);
  try {
    checkResult(procedure, reply.value);
  } catch (error) {
    return lane.fail(call, (error as Error).message);
  }
  const durationMicros = (process.hrtime.bigint() - started) / 1000n;
  return { kind: 'returned', value: reply.value, timestamp, durationMicros, offset: null };
}

/** Lets an HTTP handler answer; whatever it committed is at or before `lastOffset` then. */
export async function runHttpHandlerAside(
  lane: Lane,
  { id, name }: HttpHandlerDefinition,
  request: HttpRequest,
  timestamp: Micros,
  lastOffset: () => number,
): Promise<HttpReply> {
  const reply = await lane.run({ kind: 'http', id, name, timestamp, request });
  if (reply.kind !== 'answered') return failed(reply);
  return { kind: 'answered', response: reply.response, offset: lastOffset() };
}

function failed(reply: LaneReply): { readonly kind: 'failed'; readonly message: string } {
  return reply.kind === 'failed' ? reply : { kind: 'failed', message: 'the module returned something else' };
}
