// How an account stands, picked from what the world says about it.
import type { OwnStatus } from '#lib/spacetime/server/reads/own-status.ts';

export function standingOf({ state, reason, until, mute, warnings, appealTo }: OwnStatus) {
  const restriction = state === 'banned' || state === 'suspended' ? { kind: state, reason, until } : null;
  return { restriction, mute, warnings, appealTo };
}
