// The service's surroundings in a browser: real sockets, real clocks, this browser's storage.

import type { ConnectionSettings } from './connection-settings.ts';
import { fitOfWorld } from './schema-fit.ts';
import { openSdkLink } from './sdk-link.ts';
import type { ServiceParts } from './service.ts';
import { accountTokens, guestTokens } from './token-source.ts';
import { watchWakeUps } from './wake-ups.ts';

/** A server that says nothing for so long has not refused anything. */
const ANSWER_PATIENCE_MS = 8_000;

export function browserParts(): ServiceParts {
  return {
    open: openSdkLink,
    tokensFor: (visitor, settings) =>
      visitor === 'account' ? accountTokens() : guestTokens(settings, storageOrNothing()),
    isTokenRejected,
    fitOfWorld,
    random: () => Math.random(),
    wall: () => Date.now(),
    local: () => performance.now(),
    setTimer: (act, ms) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    watchWakeUps,
    announce: (name, detail) => window.dispatchEvent(new CustomEvent(name, { detail })),
  };
}

/** Reading the property alone throws where a browser forbids storage. */
function storageOrNothing(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/**
 * The SDK tells a rejected token from an unreachable server only by words; the status says it surely. Asked with a call that
 * anybody may make: it passes the server's own check (401) and the module's door (403), as the connection does.
 */
async function isTokenRejected({ uri, database }: ConnectionSettings, token: string): Promise<boolean> {
  const address = new URL(`v1/database/${encodeURIComponent(database)}/call/server_time`, uri.replace(/^ws/, 'http'));
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const signal = AbortSignal.timeout(ANSWER_PATIENCE_MS);
  const response = await fetch(address, { method: 'POST', headers, body: '[]', signal }).catch(() => undefined);
  return response?.status === 401 || response?.status === 403;
}
