// The tables of the provider: accounts, what oidc-provider keeps between requests, throttle counters, settings.
// Migrations in ../../drizzle are generated from this file (`npx drizzle-kit generate` in idp/); queries live with their domain.

import { bigint, index, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const accounts = pgTable('accounts', {
  /** The permanent `sub`: random, so that it says nothing about the person and survives a change of name. */
  id: text('id').primaryKey(),
  username: text('username').notNull(),
  usernameKey: text('username_key').notNull().unique(),
  passwordHash: text('password_hash').notNull(),
  createdAt: instant('created_at').notNull(),
  passwordChangedAt: instant('password_changed_at').notNull(),
});

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
