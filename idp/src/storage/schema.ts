// The tables of the provider: accounts and what belongs to them (second factor, passkeys, mail, sessions, activity), what
// oidc-provider keeps between requests, what the website has still to be told, throttle counters, settings.
// Migrations in ../../drizzle are generated from this file (`npx drizzle-kit generate` in idp/); queries live with their domain.

import { bigint, boolean, index, integer, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const accounts = pgTable(
  'accounts',
  {
    /** The permanent `sub`: random, so that it says nothing about the person and survives a change of name. */
    id: text('id').primaryKey(),
    username: text('username').notNull(),
    usernameKey: text('username_key').notNull().unique(),
    passwordHash: text('password_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    passwordChangedAt: instant('password_changed_at').notNull(),
    /** Only an address whose owner has answered: what waits for an answer is in `mail_tokens`. */
    email: text('email'),
    emailKey: text('email_key'),
  },
  (table) => [index('accounts_email_key').on(table.emailKey)],
);

/** Whatever belongs to one account goes with it. */
const ofAccount = () =>
  text('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' });

/** The authenticator app of an account; not asked for until a first code has proved that it was set up. */
export const totps = pgTable('totps', {
  accountId: ofAccount().primaryKey(),
  /** Encrypted (secrets/secret-box.ts). */
  secret: text('secret').notNull(),
  createdAt: instant('created_at').notNull(),
  confirmedAt: instant('confirmed_at'),
  /** The time step of the newest code that was taken: it and all before it are used up. */
  lastStep: bigint('last_step', { mode: 'number' }).notNull(),
});

export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    accountId: ofAccount(),
    hash: text('hash').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.hash] })],
);

/** Sign-ins whose password was right and whose second factor is still to come. */
export const pendingSignIns = pgTable(
  'pending_sign_ins',
  {
    interactionUid: text('interaction_uid').primaryKey(),
    accountId: ofAccount(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('pending_sign_ins_account_id').on(table.accountId)],
);

export const passkeys = pgTable(
  'passkeys',
  {
    /** The credential id that the authenticator chose, as base64url. */
    id: text('id').primaryKey(),
    accountId: ofAccount(),
    name: text('name').notNull(),
    /** COSE key, as base64url. */
    publicKey: text('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: json('transports').$type<string[]>().notNull(),
    /** Does the authenticator keep copies elsewhere (a password manager), or only itself (a security key)? */
    isBackedUp: boolean('is_backed_up').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('passkeys_account_id').on(table.accountId)],
);

/** Challenges and other proofs that were answered: each opens once. */
export const usedProofs = pgTable('used_proofs', {
  hash: text('hash').primaryKey(),
  expiresAt: instant('expires_at').notNull(),
});

/** Links that were sent by mail, by their hash. */
export const mailTokens = pgTable(
  'mail_tokens',
  {
    hash: text('hash').primaryKey(),
    accountId: ofAccount(),
    purpose: text('purpose').$type<'verify' | 'reset'>().notNull(),
    /** Where it was sent. */
    email: text('email').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('mail_tokens_account_id').on(table.accountId)],
);

/** What oidc-provider does not keep of its sessions: in which browser, since when, used when. */
export const sessionBrowsers = pgTable(
  'session_browsers',
  {
    /** Of the session, which keeps it when its cookie changes. */
    uid: text('uid').primaryKey(),
    accountId: ofAccount(),
    client: text('client').notNull(),
    firstUsedAt: instant('first_used_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
  },
  (table) => [index('session_browsers_account_id').on(table.accountId)],
);

/** What happened to an account, for its owner to read. */
export const activities = pgTable(
  'activities',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    accountId: ofAccount(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    detail: text('detail').notNull(),
    client: text('client').notNull(),
    /** Counted apart, so that a guesser cannot push everything else out of the list. */
    isFailure: boolean('is_failure').notNull(),
  },
  (table) => [index('activities_account_id').on(table.accountId, table.id)],
);

export const oidcPayloads = pgTable(
  'oidc_payloads',
  {
    model: text('model').notNull(),
    id: text('id').notNull(),
    /** Kept as text (`json`, not `jsonb`): a visitor's `state` may hold \u0000, which jsonb refuses. */
    payload: json('payload').$type<Record<string, unknown>>().notNull(),
    uid: text('uid'),
    userCode: text('user_code'),
    grantId: text('grant_id'),
    /** Lets a changed password find the sessions and pending sign-ins of its account. */
    accountId: text('account_id'),
    consumedAt: instant('consumed_at'),
    expiresAt: instant('expires_at'),
  },
  (table) => [
    primaryKey({ columns: [table.model, table.id] }),
    index('oidc_payloads_uid').on(table.uid),
    index('oidc_payloads_user_code').on(table.userCode),
    index('oidc_payloads_grant_id').on(table.grantId),
    index('oidc_payloads_account_id').on(table.accountId),
    index('oidc_payloads_expires_at').on(table.expiresAt),
  ],
);

/** Sessions that ended and of which the website has not yet heard. Of accounts that may be gone, so no part of them. */
export const logoutNotices = pgTable(
  'logout_notices',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    clientId: text('client_id').notNull(),
    accountId: text('account_id').notNull(),
    sid: text('sid').notNull(),
    /** How often it was tried in vain. */
    failures: integer('failures').notNull(),
    nextTryAt: instant('next_try_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('logout_notices_next_try_at').on(table.nextTryAt)],
);

export const throttles = pgTable(
  'throttles',
  {
    key: text('key').primaryKey(),
    /** When all credit is back, in milliseconds since 1970: the one number a generic cell rate limiter needs. */
    fullAt: bigint('full_at', { mode: 'number' }).notNull(),
  },
  (table) => [index('throttles_full_at').on(table.fullAt)],
);

export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});
