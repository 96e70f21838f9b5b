// The rules of access in one place: who may call which function, read which table and open which page. The tests beside
// this file try every cell; docs/access.md is written from it.
import { SHIPPED_ROLES } from '@hollowmere/world/moderation';
import type { Role } from './roles.ts';

/** Who may call a reducer or procedure. What comes of the call is the function's own business. */
export type FunctionRule =
  | 'anyone'
  /** A sign-in at the website, with or without a username. */
  | 'signed in'
  /** As before, and not kept out by staff. */
  | 'signed in and free'
  /** Who may become a guest, or is somebody already. */
  | 'visits'
  /** Whoever may play: players and guests. */
  | 'plays'
  /** Whoever has something to join to another side: guests, players, and sign-ins without a username. */
  | 'gives'
  /** Players with an account who may play. */
  | 'player'
  /** Players with an account, suspended and banned ones too. */
  | 'account'
  /** As before, and guests. */
  | 'known'
  | 'owner'
  /** What only connections and schedules run. */
  | 'nobody'
  | `staff: ${string}`;

const isStaffRule = (rule: string): rule is `staff: ${string}` => rule.startsWith('staff: ');

/** Whether a role gets past the door of a function. */
export function mayCall(rule: FunctionRule, role: Role): boolean {
  if (isStaffRule(rule)) return hasPermission(role, rule.slice('staff: '.length));
  switch (rule) {
    case 'anyone':
      return true;
    case 'owner':
    case 'nobody':
      return false;
    case 'signed in':
      return !['visitor', 'guest', 'signed out'].includes(role);
    case 'signed in and free':
      return mayCall('signed in', role) && !isBarred(role);
    case 'visits':
      return !['unregistered', 'signed out'].includes(role) && !isBarred(role);
    case 'plays':
      return mayCall('visits', role) && role !== 'visitor';
    case 'gives':
      return mayCall('plays', role) || role === 'unregistered';
    case 'player':
      return mayCall('plays', role) && role !== 'guest';
    case 'account':
      return mayCall('signed in', role) && role !== 'unregistered';
    case 'known':
      return mayCall('account', role) || role === 'guest';
    default:
      return rule satisfies never;
  }
}

const isBarred = (role: Role) => role === 'suspended' || role === 'banned';

function hasPermission(role: Role, permission: string): boolean {
  const shipped = SHIPPED_ROLES.find(({ key }) => key === role);
  return shipped?.permissions.some((held) => held === permission) ?? false;
}

/** Every reducer and procedure, by its canonical name. */
export const FUNCTION_RULES: Readonly<Record<string, FunctionRule>> = {
  // What anybody may ask
  character_name_available: 'anyone',
  character_owner: 'anyone',
  hiscores: 'anyone',
  my_places: 'anyone',
  online_players: 'anyone',
  public_profile: 'anyone',
  registration_rules: 'anyone',
  search_players: 'anyone',
  server_time: 'anyone',
  username_available: 'anyone',
  world_summary: 'anyone',
  // Coming and going
  play_as_guest: 'visits',
  register: 'signed in and free',
  sign_out: 'anyone',
  leave_world: 'plays',
  enter_world: 'plays',
  steer: 'plays',
  say: 'plays',
  use_door: 'plays',
  // Fighting
  cancel_cast: 'plays',
  respawn: 'plays',
  use_skill: 'plays',
  // Things
  craft: 'plays',
  drop_item: 'plays',
  move_item: 'plays',
  take_loot: 'plays',
  use_fixture: 'plays',
  use_item: 'plays',
  sort_bag: 'plays',
  // Shops and the bank
  buy: 'plays',
  buy_back: 'plays',
  deposit: 'plays',
  rest: 'plays',
  sell: 'plays',
  withdraw: 'plays',
  train_skill: 'plays',
  // Quests
  abandon_quest: 'plays',
  accept_quest: 'plays',
  hand_in_quest: 'plays',
  talk_to: 'plays',
  // One's own account
  accept_terms: 'account',
  acknowledge_sanction: 'known',
  end_provider_session: 'signed in',
  export_my_data: 'known',
  request_deletion: 'account',
  revoke_other_sign_ins: 'signed in',
  revoke_sign_in: 'signed in',
  set_game_settings: 'known',
  set_preferences: 'known',
  set_privacy: 'account',
  unlink_login: 'player',
  rename_user: 'player',
  // Two sides that belong together
  offer_join: 'gives',
  withdraw_join: 'anyone',
  join_preview: 'anyone',
  redeem_join: 'signed in',
  // Characters and other people
  block_character: 'plays',
  block_player: 'plays',
  change_look: 'player',
  create_character: 'player',
  delete_character: 'player',
  order_characters: 'player',
  rename_character: 'player',
  report_character: 'plays',
  report_player: 'plays',
  restore_character: 'player',
  unblock_player: 'plays',
  // Staff
  staff_announce: 'staff: announcements.write',
  staff_audit: 'staff: audit.read',
  staff_claim_report: 'staff: reports.handle',
  staff_decide_report: 'staff: reports.handle',
  staff_find_users: 'staff: users.read',
  staff_grant_role: 'staff: roles.write',
  staff_lift: 'staff: sanctions.lift',
  staff_move_login: 'staff: logins.move',
  staff_note: 'staff: notes.write',
  staff_overview: 'staff: overview.read',
  staff_reports: 'staff: reports.handle',
  staff_reset_character_name: 'staff: names.reset',
  staff_reset_username: 'staff: names.reset',
  staff_restore_character: 'staff: characters.restore',
  staff_roles: 'staff: roles.read',
  staff_sanction: 'staff: sanctions.warn',
  staff_set_permission: 'staff: roles.write',
  staff_sign_out: 'staff: signins.end',
  staff_undo: 'staff: audit.undo',
  staff_user: 'staff: users.read',
  staff_withdraw_announcement: 'staff: announcements.write',
  // The owner
  configure: 'owner',
  grant_experience: 'owner',
  grant_item: 'owner',
  grant_quest: 'owner',
  grant_role: 'owner',
  impose_motion: 'owner',
  // Schedules and connections
  client_connected: 'nobody',
  client_disconnected: 'nobody',
  every_minute: 'nobody',
  init: 'nobody',
  pulse: 'nobody',
  sweep: 'nobody',
  try_alone: 'nobody',
  watch: 'nobody',
};

/** What every stranger may read; everything else is private. */
export const PUBLIC_TABLES: readonly string[] = [
  'announcement',
  'appearance',
  'cast',
  'combat_event',
  'door',
  'effect',
  'fixture_state',
  'ground_item',
  'hiscore',
  'motion',
  'npc',
  'profile',
  'shop_stock',
  'speech',
  'vitals',
  'world_state',
];
