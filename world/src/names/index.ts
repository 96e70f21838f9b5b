// Rules for text that people choose, shared by the forms and the module: `@hollowmere/world/names`.
export {
  CHARACTER_NAME_MAX,
  CHARACTER_NAME_MIN,
  CHARACTER_NAME_RULE,
  characterNameKey,
  checkCharacterName,
} from './character-name.ts';
export { CHAT_MAX, checkChatText } from './chat-text.ts';
export { isReserved } from './reserved.ts';
export { nameEndings, SHORTEST_SEARCH, searchKey } from './search.ts';
export {
  checkUsername,
  guestName,
  USERNAME_MAX,
  USERNAME_MIN,
  USERNAME_RENAME_DAYS,
  USERNAME_RULE,
  usernameKey,
} from './username.ts';
export type { Verdict } from './verdict.ts';
