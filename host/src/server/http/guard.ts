// Keeps strangers' web pages away from a server on somebody's machine. Requests must name a host this server goes by (a
// foreign name that resolves to loopback is DNS rebinding), and the owner's routes take none that a page of another
// origin sent.
import type { IncomingMessage } from 'node:http';
import { HttpError } from './reply.ts';

/** Names under which a server is reached on its own machine. */
export const LOOPBACK_HOSTS: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether a server goes by this name; a port behind it may be any. */
export function isKnownHost(host: string, allowedHosts: ReadonlySet<string>): boolean {
  return allowedHosts.has(host.replace(/:\d*$/, '').toLowerCase());
}

/** Throws 403 unless the `Host` header, its port aside, is one of these names; 400 where there is more than one. */
export function checkHost(request: IncomingMessage, allowedHosts: ReadonlySet<string>): void {
  const [header = '', ...others] = request.headersDistinct.host ?? [];
  if (others.length > 0) throw new HttpError(400, 'A request names one host.');
  if (isKnownHost(header, allowedHosts)) return;
  throw new HttpError(
    403,
    `This server does not go by the name "${header}". Start it with that name among its allowed hosts.`,
  );
}

/** Throws 403 where a browser sent this for a page of another origin. Programs send no `Origin` at all. */
export function checkOrigin(request: IncomingMessage): void {
  const { origin, host } = request.headers;
  if (origin === undefined || origin === `http://${host}` || origin === `https://${host}`) return;
  throw new HttpError(403, 'The owner acts through programs on this machine, not through web pages of other origins.');
}
