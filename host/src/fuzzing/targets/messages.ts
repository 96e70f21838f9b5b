// Client messages as bytes, several in a frame, straight into their decoder.
import { BsatnError } from '../../bsatn/error.ts';
import { BsatnReader } from '../../bsatn/reader.ts';
import { type ClientMessage, encodeClientMessage, readClientMessage } from '../../server/messages/client-message.ts';
import type { FuzzTarget } from '../fuzz.ts';
import { mutateBytes } from '../mutate.ts';
import type { Choices } from '../random.ts';

const args = Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0x61);

/** Whole messages, of every kind. */
const MESSAGES: readonly ClientMessage[] = [
  { kind: 'Subscribe', requestId: 1, querySetId: 1, queries: ['SELECT * FROM position', 'SELECT * FROM my_notes'] },
  { kind: 'Subscribe', requestId: 2, querySetId: 2, queries: ['SELECT * FROM position WHERE chunk = 1 AND x < 5'] },
  { kind: 'Unsubscribe', requestId: 3, querySetId: 1, sendDroppedRows: true },
  { kind: 'Unsubscribe', requestId: 4, querySetId: 2, sendDroppedRows: false },
  { kind: 'OneOffQuery', requestId: 5, query: 'SELECT * FROM door' },
  { kind: 'CallReducer', requestId: 6, name: 'appear', args },
  { kind: 'CallReducer', requestId: 7, name: 'say', args: args.slice(4) },
  { kind: 'CallReducer', requestId: 8, name: 'nothing', args: new Uint8Array() },
  { kind: 'CallProcedure', requestId: 9, name: 'where_is', args: args.slice(0, 4) },
];

export const ENCODED = MESSAGES.map(encodeClientMessage);

/** One to four messages one after the other, whole or broken. */
export function anyFrame(choices: Choices): Uint8Array {
  const messages = Array.from({ length: 1 + choices.below(4) }, () => choices.of(ENCODED));
  const whole = Buffer.concat(messages);
  return choices.inPercent(80) ? mutateBytes(whole, ENCODED, choices) : whole;
}

export function messagesTarget(): FuzzTarget {
  return {
    name: 'client messages',
    run(choices) {
      const reader = new BsatnReader(anyFrame(choices));
      try {
        while (reader.remaining > 0) readClientMessage(reader);
      } catch (error) {
        if (!(error instanceof BsatnError)) throw error;
      }
    },
    tidy() {},
    close() {},
  };
}
