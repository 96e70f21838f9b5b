// The refusals of the game, one table for module and client: a stable code and a sentence for people. The module
// throws `formatError(code)`; the client reads it back with `parseError` and never shows anything else.

const SENTENCES = {
  // Who is asking
  unregistered: 'Choose a username first.',
  signed_out: 'You are signed out. Please sign in again.',
  banned: 'This account is banned.',
  guests_closed: 'Guests cannot play at the moment. Please sign in.',
  foreign_token: 'This sign-in does not belong to Hollowmere.',
  not_owner: 'Only the owner of this world may do that.',
  // Registration
  already_registered: 'You already have an account.',
  name_taken: 'That name is taken.',
  name_malformed: 'That name cannot be used: it does not keep to the rules for names.',
  name_reserved: 'That name is reserved.',
  terms_needed: 'Please accept the terms of use.',
  too_young: 'You are too young to have an account here.',
  registration_closed: 'New accounts cannot be made at the moment.',
  // Looking after an account
  renamed_lately: 'That name was changed a short while ago. Please wait before you change it again.',
  rename_first: 'Choose another name first.',
  username_mismatch: 'That is not your username.',
  no_such_login: 'There is no such login.',
  last_login: 'This is the only way to sign in to your account. Link another one first.',
  bad_preference: 'Please choose from what is offered.',
  cannot_block_self: 'You cannot block yourself.',
  too_many_blocks: 'Your block list is full.',
  // Joining two sides
  join_expired: 'This offer to join is over. Please begin again.',
  join_foreign: 'This offer to join was made in another browser.',
  join_same: 'Both sides are the same account.',
  join_sanctioned: 'Accounts cannot be joined while one of them is under a sanction.',
  join_too_many: 'There is no room for that many characters.',
  // Characters
  too_many_characters: 'You have as many characters as one account can hold.',
  no_such_character: 'There is no such character.',
  character_in_world: 'This character is in the world. Leave it first.',
  too_late_to_restore: 'This character was deleted too long ago.',
  bad_look: 'Please choose a look from the ones offered.',
  bad_class: 'Please choose a class from the ones offered.',
  bad_order: 'Please put all of your characters in order.',
  // In the world
  not_in_world: 'You are not in the world.',
  still_fighting: 'Your other character is still in a fight. It can leave the world once that is over.',
  played_elsewhere: 'You are playing in another window.',
  no_connection: 'Entering the world needs a lasting connection.',
  bad_direction: 'There is no such direction.',
  tick_ahead: 'Your clock runs ahead of the world.',
  no_such_entity: 'There is nobody like that here.',
  bad_change: 'That change is not possible.',
  no_such_door: 'There is no such door.',
  too_far_away: 'You are too far away.',
  in_the_way: 'Somebody stands in the way.',
  // Fighting
  dead: 'You have fallen. Return to the inn first.',
  not_dead: 'You are still on your feet.',
  no_such_skill: 'There is no such skill.',
  not_learned: 'You have not learned that yet.',
  on_cooldown: 'That is not ready yet.',
  no_energy: 'You are too spent for that.',
  out_of_range: 'That is out of range.',
  no_target: 'There is nothing to aim at.',
  cannot_harm: 'You cannot harm that.',
  casting: 'You are busy with something else.',
  in_a_fight: 'Not in the middle of a fight.',
  stunned: 'You cannot act right now.',
  fully_trained: 'There is nothing more to learn about that.',
  // Things
  no_such_item: 'You do not have that.',
  bag_full: 'There is no room for it.',
  not_yours_yet: 'Whoever won it may take it first.',
  wrong_slot: 'That does not go there.',
  wrong_class: 'Your class cannot use that.',
  level_too_low: 'You need a higher level for that.',
  not_usable: 'That cannot be used.',
  no_effect: 'That would do nothing for you now.',
  no_coins: 'You do not have enough coins.',
  not_for_sale: 'That is not for sale here.',
  not_wanted: 'Nobody buys that here.',
  no_stock: 'It is sold out. Come back a little later.',
  bad_count: 'That is not a number you can have.',
  no_such_recipe: 'There is no such recipe.',
  missing_ingredients: 'Something is missing for that.',
  wrong_station: 'That cannot be made here.',
  // Quests and the things of the world
  no_such_npc: 'There is nobody like that here.',
  no_such_quest: 'There is no such quest.',
  quest_not_open: 'That quest is not open to you yet.',
  quest_not_done: 'There is still something to do.',
  quest_taken: 'You have that quest already.',
  too_many_quests: 'Your log is full. Finish or give up something first.',
  bad_choice: 'That is not among the choices.',
  no_such_fixture: 'There is no such thing.',
  nothing_left: 'There is nothing left in it.',
  locked: 'It is locked.',
  // Chat
  text_empty: 'Say something first.',
  text_too_long: 'That is too long. Please keep it to 200 characters.',
  // Moderation
  suspended: 'This account is suspended.',
  muted: 'You cannot talk at the moment. Your account says why and until when.',
  not_staff: 'Only staff may do that.',
  not_permitted: 'Your role does not allow that.',
  needs_second_factor: 'Please sign in with a second factor first.',
  needs_fresh_sign_in: 'Your sign-in is too old for this. Please sign in again.',
  untrusted_provider: 'Staff may not sign in with this provider.',
  outranked: 'You cannot act on yourself, or on somebody of your own or a higher rank.',
  no_such_user: 'There is no such user.',
  no_such_sanction: 'There is no such sanction.',
  no_such_role: 'There is no such role.',
  no_such_permission: 'There is no such permission.',
  no_such_report: 'There is no such report.',
  no_such_announcement: 'There is no such announcement.',
  no_such_act: 'There is no such act.',
  bad_sanction: 'Please choose a sanction from the ones offered.',
  bad_duration: 'Please choose a time of up to ten years.',
  bad_verdict: 'Please choose a decision from the ones offered.',
  bad_tone: 'Please choose a tone from the ones offered.',
  bad_category: 'Please choose a category from the ones offered.',
  reason_missing: 'Please write a few words.',
  words_too_many: 'That is too long.',
  already_lifted: 'This sanction is over already.',
  already_decided: 'This report is decided already.',
  already_undone: 'This act is undone already.',
  cannot_be_undone: 'This act cannot be undone.',
  changed_since: 'Things have changed since, so this act cannot be undone any more.',
  nothing_changed: 'Nothing would change.',
  guests_cannot: 'Guests cannot have that.',
  role_needs_this: 'The administrators keep this, or nobody could give it back.',
  login_not_proven: 'That is no valid proof: it is used, too old, or was not made for staff.',
  too_many_announcements: 'There are as many announcements as fit. Withdraw one first.',
  cannot_report_self: 'You cannot report yourself.',
  reported_already: 'You have reported this player already. Somebody will look at it.',
  too_many_reports: 'Many of your reports are still waiting for somebody to look at them. Please wait for that first.',
  no_such_player: 'There is no such player.',
  // Limits and settings
  too_fast: 'That was too fast. Please wait a moment.',
  bad_setting: 'That setting cannot be used.',
  no_such_sign_in: 'There is no such sign-in.',
  /** Not a refusal of ours: the client shows it for whatever it does not recognise. */
  unknown: 'Something went wrong. Please try again.',
} as const;

export type ErrorCode = keyof typeof SENTENCES;

export interface GameError {
  readonly code: ErrorCode;
  readonly sentence: string;
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(SENTENCES, code);
}

export function sentenceOf(code: ErrorCode): string {
  return SENTENCES[code];
}

/** `name_taken: That name is taken.`: how a refusal travels. */
export function formatError(code: ErrorCode): string {
  return `${code}: ${SENTENCES[code]}`;
}

/**
 * Reads a refusal back. Anything that was not made by {@link formatError} becomes `unknown` with a sentence of ours:
 * text from elsewhere never reaches a person.
 */
export function parseError(message: string): GameError {
  const code = message.slice(0, Math.max(0, message.indexOf(':')));
  return isErrorCode(code) ? { code, sentence: SENTENCES[code] } : { code: 'unknown', sentence: SENTENCES.unknown };
}
