// Who acts as staff, and on whom they may act.
import { hasSecondFactor, type Permission } from '@hollowmere/world/moderation';
import { requireUser } from '../accounts/require-user.ts';
import type { Moment } from '../moment.ts';
import { refuse } from '../refuse.ts';
import type { Ctx, ReadCtx, RoleRow, SettingsRow, SignInRow, UserRow } from '../schema.ts';
import { settingsOf } from '../world/settings.ts';

export interface StaffMember {
  readonly user: UserRow;
  readonly role: RoleRow;
}

/**
 * For everything that is for staff, before anything else is looked at: whoever is refused learns nothing but that.
 * Throws `not_staff`, `untrusted_provider`, `needs_second_factor`, `needs_fresh_sign_in`, `not_permitted`, and what
 * `requireUser` throws.
 */
export function requireStaff(ctx: Ctx, permission?: Permission): StaffMember {
  const { user, signIn } = requireUser(ctx);
  const role = roleOf(ctx, user.id);
  if (role === null) return refuse('not_staff');
  requireTrustedSignIn(signIn, settingsOf(ctx), ctx.timestamp);
  if (permission !== undefined && !role.permissions.includes(permission)) refuse('not_permitted');
  return { user, role };
}

/** By so much the clock of a provider may be ahead of ours. */
const CLOCK_TOLERANCE_MICROS = 300_000_000n;

function requireTrustedSignIn(signIn: SignInRow, settings: SettingsRow, now: Moment): void {
  const { staffProviders, staffSecondFactor, staffAuthHours } = settings;
  if (staffProviders !== '' && !staffProviders.split(',').includes(signIn.provider)) refuse('untrusted_provider');
  if (staffSecondFactor && !hasSecondFactor(signIn.amr)) refuse('needs_second_factor');
  const age = now.microsSinceUnixEpoch - signIn.authTime.microsSinceUnixEpoch;
  // A moment that is still to come would never grow old.
  const isFresh = age >= -CLOCK_TOLERANCE_MICROS && age <= BigInt(staffAuthHours) * 3_600_000_000n;
  if (!isFresh) refuse('needs_fresh_sign_in');
}

function roleOf(ctx: ReadCtx, userId: number): RoleRow | null {
  const staff = ctx.db.staff.userId.find(userId);
  return staff === null ? null : ctx.db.role.key.find(staff.role);
}

/** 0 for everybody who is not staff. */
function rankOf(ctx: ReadCtx, userId: number): number {
  return roleOf(ctx, userId)?.rank ?? 0;
}

/** The one who is acted on. Throws `no_such_user`, or `outranked` for oneself and for whoever is not of a lower rank. */
export function requireLower(ctx: Ctx, { user, role }: StaffMember, userId: number): UserRow {
  const target = ctx.db.user.id.find(userId);
  if (target === null) return refuse('no_such_user');
  if (!isLower(ctx, { user, role }, userId)) return refuse('outranked');
  return target;
}

/** Whether a member of staff may act on somebody at all. */
export function isLower(ctx: ReadCtx, { user, role }: StaffMember, userId: number): boolean {
  return userId !== user.id && rankOf(ctx, userId) < role.rank;
}

/** What somebody of a higher rank decided stays decided. The owner, who is nobody's user, is above all. */
export function requireNotAbove(ctx: Ctx, staff: StaffMember, deciderId: number): void {
  if (isAbove(ctx, staff, deciderId)) refuse('outranked');
}

export function isAbove(ctx: ReadCtx, { role }: StaffMember, deciderId: number): boolean {
  return deciderId === 0 || rankOf(ctx, deciderId) > role.rank;
}
