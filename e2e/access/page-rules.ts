// The rules of access of the website: who opens which page, and how route handlers answer whom.
import type { Cast } from './cast.ts';
import type { Role } from './roles.ts';
import { mayCall } from './rules.ts';

/** Who may open a page. */
export type PageRule =
  | 'everybody'
  /** Whoever is not signed in: the others have their settings with the account. */
  | 'visitor'
  /** A sign-in, with or without a username. */
  | 'signed in'
  /** Signed in, without a username yet. */
  | 'newcomer'
  /** Players with an account, suspended and banned ones too. */
  | 'account'
  /** Visitors and guests, and players who may play. */
  | 'plays or visits'
  /** Players with an account who may play. */
  | 'player'
  /** The player whose it is; for others there is no such page. */
  | 'owner of it'
  /** Whoever holds a role, with whatever proof. */
  | 'staff'
  | `staff: ${string}`;

interface PageAccess {
  readonly rule: PageRule;
  /** An address that stands for the pattern. */
  readonly sample?: (cast: Cast) => string;
}

/** Roles without a session at the website: it sees nobody. */
const isNobody = (role: Role) => role === 'visitor' || role === 'guest';
const isStaff = (role: Role) => ['moderator', 'administrator', 'staff without second factor'].includes(role);

/** `opens`, `not found`, or the path where somebody is sent instead. */
export function pageOutcome(rule: PageRule, role: Role): string {
  if (rule === 'everybody') return 'opens';
  if (rule === 'visitor') return isNobody(role) ? 'opens' : '/account/settings';
  if (rule === 'plays or visits' && isNobody(role)) return 'opens';
  if (isNobody(role) || role === 'signed out') return '/sign-in';
  if (rule === 'signed in') return 'opens';
  if (rule === 'newcomer') return role === 'unregistered' ? 'opens' : '/characters';
  if (role === 'unregistered') return '/register';
  if (rule === 'account') return 'opens';
  if (role === 'suspended' || role === 'banned') return '/account';
  if (rule === 'player' || rule === 'plays or visits') return 'opens';
  if (rule === 'owner of it') return role === 'player' ? 'opens' : 'not found';
  return staffOutcome(rule, role);
}

function staffOutcome(rule: 'staff' | `staff: ${string}`, role: Role): string {
  if (!isStaff(role)) return 'not found';
  if (rule === 'staff') return 'opens';
  return mayCall(rule, role) ? 'opens' : '/admin-access';
}

const open: PageAccess = { rule: 'everybody' };
const ofAccount: PageAccess = { rule: 'account' };

/** Every page, by the address that its folder gives it. */
export const PAGE_RULES: Readonly<Record<string, PageAccess>> = {
  '/': open,
  '/how-to-play': open,
  '/play': { rule: 'plays or visits' },
  '/players': open,
  '/players/[name]/report': { rule: 'player', sample: (cast) => `/players/${cast.usernameOf('player')}/report` },
  '/hiscores': open,
  '/settings': { rule: 'visitor' },
  '/hiscores/[board]': { rule: 'everybody', sample: () => '/hiscores/played' },
  '/developers': open,
  '/privacy': open,
  '/terms': open,
  '/players/[name]': { rule: 'everybody', sample: (cast) => `/players/${cast.usernameOf('player')}` },
  '/sign-in': open,
  '/signed-out': open,
  '/register': { rule: 'newcomer' },
  '/account': ofAccount,
  '/account/activity': ofAccount,
  '/account/data': ofAccount,
  '/account/join': { rule: 'signed in' },
  '/account/name': ofAccount,
  '/account/privacy': ofAccount,
  '/account/reports': ofAccount,
  '/account/sanctions': ofAccount,
  '/account/settings': ofAccount,
  '/account/sign-ins': ofAccount,
  '/account/staff-code': { rule: 'signed in' },
  '/characters': { rule: 'player' },
  '/characters/[id]': { rule: 'owner of it', sample: (cast) => `/characters/${cast.characterId}` },
  '/characters/new': { rule: 'player' },
  '/admin-access': { rule: 'staff' },
  '/admin': { rule: 'staff: overview.read' },
  '/admin/audit': { rule: 'staff: audit.read' },
  '/admin/reports': { rule: 'staff: reports.handle' },
  '/admin/roles': { rule: 'staff: roles.read' },
  '/admin/sign-in-providers': { rule: 'staff: overview.read' },
  '/admin/users': { rule: 'staff: users.read' },
  '/admin/users/[id]': { rule: 'staff: users.read', sample: (cast) => `/admin/users/${cast.playerId}` },
};

/** What a request without a useful body is answered. */
type HandlerRule =
  /** The same for everybody. */
  | { readonly always: number }
  /** For those with a session at the website. */
  | { readonly session: number }
  /** For players with an account. */
  | { readonly account: number };

interface HandlerRequest {
  readonly method: 'GET' | 'POST' | 'DELETE' | 'OPTIONS';
  readonly rule: HandlerRule;
  readonly sample?: (cast: Cast) => string;
}

export function handlerOutcome({ rule }: HandlerRequest, role: Role): number {
  if ('always' in rule) return rule.always;
  if (isNobody(role)) return 401;
  if ('session' in rule) return rule.session;
  if (role === 'signed out') return 401;
  return role === 'unregistered' ? 403 : rule.account;
}

const always = (method: HandlerRequest['method'], status: number): HandlerRequest => ({
  method,
  rule: { always: status },
});

/** Every route handler. */
export const HANDLER_RULES: Readonly<Record<string, readonly HandlerRequest[]>> = {
  '/.well-known/openid-configuration': [always('GET', 200)],
  '/account/data/export': [{ method: 'POST', rule: { account: 200 } }],
  '/account/sign-ins/link': [always('POST', 400)],
  '/api/auth/[...nextauth]': [{ ...always('GET', 200), sample: () => '/api/auth/session' }],
  '/api/auth/backchannel-logout': [always('POST', 400)],
  '/api/characters/availability': [{ method: 'GET', rule: { session: 200 } }],
  '/api/health': [always('GET', 200)],
  '/api/hiscores': [always('GET', 200), always('OPTIONS', 204)],
  '/api/hiscores/[board]': [
    { ...always('GET', 200), sample: () => '/api/hiscores/level' },
    { ...always('OPTIONS', 204), sample: () => '/api/hiscores/level' },
  ],
  '/api/players/[name]': [
    { ...always('GET', 200), sample: (cast) => `/api/players/${cast.usernameOf('player')}` },
    { ...always('OPTIONS', 204), sample: (cast) => `/api/players/${cast.usernameOf('player')}` },
  ],
  '/api/join': [always('GET', 200), always('POST', 400), always('DELETE', 204)],
  '/api/spacetime/jwks': [always('GET', 200)],
  '/api/spacetime/token': [{ method: 'POST', rule: { session: 200 } }],
  '/api/usernames/availability': [{ method: 'GET', rule: { session: 200 } }],
  '/logout': [always('POST', 303)],
  '/sign-in/start': [always('POST', 400)],
};
