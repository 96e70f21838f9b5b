// Reasons that come up often, in words that a player can read calmly. Each says what was wrong; none says who complained.
import type { SanctionKind } from '@hollowmere/world/moderation';

const CONDUCT = [
  'You insulted or harassed another player. Everybody should be able to walk here in peace.',
  'You repeated messages or advertised in chat. Please let others talk, too.',
  'You wrote about private matters of another person. That is not for you to tell.',
] as const;

const FAIR_PLAY = [
  'You used a program that plays or moves for you. The world is only fair when everybody plays by hand.',
  'You used a mistake of the game to your advantage instead of telling us about it.',
] as const;

const EVASION = ['You came back under another name while an earlier account was barred from playing.'] as const;

export const READY_SENTENCES: Readonly<Record<SanctionKind, readonly string[]>> = {
  warn: [...CONDUCT, ...FAIR_PLAY],
  mute: CONDUCT,
  suspend: [...CONDUCT, ...FAIR_PLAY],
  ban: [...CONDUCT, ...FAIR_PLAY, ...EVASION],
};
