// What the address of a list says: what is looked for, and which page. Addresses are typed by people, so whatever cannot be
// understood means "any" or "first". Pages count from 1 in addresses and from 0 in the world.
import { REPORT_STATES } from '@hollowmere/world/moderation';
import { z } from 'zod';

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const LONGEST = 100;
const text = z.string().trim().max(LONGEST).catch('');
const box = z
  .literal('on')
  .optional()
  .catch(undefined)
  .transform((value) => value === 'on');
const page = z.coerce
  .number()
  .int()
  .min(1)
  .max(1_000_000)
  .catch(1)
  .transform((number) => number - 1);

const userSearch = z.object({
  q: text,
  role: text,
  sanctioned: box,
  new: box,
  online: box,
  guests: box,
  page,
});

export function readUserSearch(params: SearchParams) {
  const { q, new: isNew, sanctioned, online, guests, ...rest } = userSearch.parse(params);
  return { ...rest, query: q, isNew, isSanctioned: sanctioned, isOnline: online, withGuests: guests };
}

const auditSearch = z.object({ actor: text, act: text, target: text, text, page });

export function readAuditSearch(params: SearchParams) {
  return auditSearch.parse(params);
}

const reportSearch = z.object({ state: z.enum([...REPORT_STATES, 'all']).catch('open'), page });

export function readReportSearch(params: SearchParams) {
  return reportSearch.parse(params);
}

/** The same list on another page: every other parameter stays as it is. `page` counts from 0. */
export function pageAddress(path: string, params: SearchParams, page: number): string {
  const kept = Object.entries(params).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '' && entry[0] !== 'page',
  );
  const query = new URLSearchParams(page > 0 ? [...kept, ['page', String(page + 1)]] : kept).toString();
  return query ? `${path}?${query}` : path;
}

const permissionChange = z.object({ role: text, permission: text, allowed: z.enum(['yes', 'no']).catch('yes') });

/** What a cell of the table of roles asks the form beside it to offer. */
export function readPermissionChange(params: SearchParams) {
  return permissionChange.parse(params);
}
