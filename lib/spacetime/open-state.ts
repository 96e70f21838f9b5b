// What a connection's state is once the server has spoken: what the own account allows, and what no token at all means.
import { sentenceOf } from '@hollowmere/world/errors';
import type { OwnStatus } from './own-rows.ts';
import type { Presence } from './presence.ts';
import type { ConnectionState } from './state.ts';
import type { Visitor } from './token-source.ts';

/** With an open connection whose own rows are here. */
export function openState(status: OwnStatus | undefined, presence: Presence): ConnectionState {
  switch (status?.state) {
    case 'signed_out':
      return { name: 'signed_out', ...(status.reason && { by: status.reason }) };
    case 'joined':
      return refusedFor('joined', status, 'This guest has become part of an account.');
    case 'banned':
    case 'suspended':
    case 'guests_closed':
      return refusedFor(status.state, status, sentenceOf(status.state));
    default:
      return presence === 'replaced' || presence === 'vacated'
        ? { name: 'replaced', other: presence === 'replaced' ? 'plays' : 'left' }
        : { name: 'ready' };
  }
}

/** No token is accepted: a guest is unknown here, an account has to be vouched for anew. */
export const rejectedState = (visitor: Visitor): ConnectionState => ({ name: 'refused', ...REJECTIONS[visitor] });

const REJECTIONS = {
  guest: { code: 'token_rejected', sentence: 'This world no longer knows the guest that was kept in this browser.' },
  account: {
    code: 'sign_in_rejected',
    sentence: 'This world does not accept your sign-in, though the website knows you. Signing in again usually helps.',
  },
} as const satisfies Record<Visitor, { code: string; sentence: string }>;

function refusedFor(code: string, { reason, until, appealTo }: OwnStatus, otherwise: string): ConnectionState {
  const sentence = reason || otherwise;
  return { name: 'refused', code, sentence, ...(until && { until }), ...(appealTo && { appealTo }) };
}
