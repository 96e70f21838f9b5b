// What the world says to a person about their own account. Read with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { option, plainEnum, product, timestamp } from '../sats.ts';

const muteSchema = product({ reason: z.string(), until: option(timestamp) });
const warningSchema = product({ sanctionId: z.number(), reason: z.string(), issuedAt: timestamp });

const row = z.object({
  state: plainEnum(['ok', 'unregistered', 'signed_out', 'banned', 'guests_closed', 'suspended', 'joined']),
  username: z.string(),
  is_guest: z.boolean(),
  user_id: z.number(),
  reason: z.string(),
  until: option(timestamp),
  sanction_id: z.number(),
  appeal_to: z.string(),
  mute: option(muteSchema),
  warnings: z.array(warningSchema),
  role: z.string(),
  permissions: z.array(z.string()),
  needs_rename: z.boolean(),
  rename_reason: z.string(),
  terms_version: z.number(),
});

type Row = z.infer<typeof row>;

export interface OwnStatus {
  readonly state: Row['state'];
  /** Empty while unregistered or signed out. */
  readonly username: string;
  readonly isGuest: boolean;
  /** 0 while unregistered or signed out. */
  readonly userId: number;
  /** Why somebody may not play, for them to read. */
  readonly reason: string;
  /** When that ends by itself, in milliseconds since 1970; null when it does not. */
  readonly until: number | null;
  /** The sanction behind it; 0 when there is none. */
  readonly sanctionId: number;
  /** Mail address or https link for those who think it is wrong; empty when the owner named none. */
  readonly appealTo: string;
  readonly mute: { readonly reason: string; readonly until: number | null } | null;
  /** Those that were not yet acknowledged. */
  readonly warnings: readonly { readonly sanctionId: number; readonly reason: string; readonly issuedAt: number }[];
  /** Key of the staff role; empty for players. */
  readonly role: string;
  readonly permissions: readonly string[];
  /** Staff took the name away: another must be chosen first. */
  readonly needsRename: boolean;
  readonly renameReason: string;
  /** Version of the terms that was accepted; 0 for none. */
  readonly termsVersion: number;
}

const STRANGER: OwnStatus = {
  state: 'unregistered',
  username: '',
  isGuest: false,
  userId: 0,
  reason: '',
  until: null,
  sanctionId: 0,
  appealTo: '',
  mute: null,
  warnings: [],
  role: '',
  permissions: [],
  needsRename: false,
  renameReason: '',
  termsVersion: 0,
};

/** @throws AppError world_unreachable, signed_out */
export async function ownStatus(token: string): Promise<OwnStatus> {
  const [status] = await database().query('SELECT * FROM my_status', row, token);
  return status ? arrange(status) : STRANGER;
}

function arrange(status: Row): OwnStatus {
  const { is_guest, user_id, sanction_id, appeal_to, needs_rename, rename_reason, terms_version, ...rest } = status;
  return {
    ...rest,
    isGuest: is_guest,
    userId: user_id,
    sanctionId: sanction_id,
    appealTo: appeal_to,
    needsRename: needs_rename,
    renameReason: rename_reason,
    termsVersion: terms_version,
  };
}
