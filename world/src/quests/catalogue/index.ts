// All quests, in the order of their ids. Ids are for ever: quests are added, never taken away or renumbered.
import type { Quest } from '../quest.ts';
import { barrows } from './barrows.ts';
import { dailies } from './dailies.ts';
import { fen } from './fen.ts';
import { firstSteps } from './first-steps.ts';
import { underhollow } from './underhollow.ts';
import { valley } from './valley.ts';
import { woods } from './woods.ts';

const written: readonly Quest[] = [...firstSteps, ...valley, ...woods, ...fen, ...barrows, ...underhollow, ...dailies];

export const quests: readonly Quest[] = written.toSorted((a, b) => a.id - b.id);

const byId = new Map(quests.map((quest) => [quest.id, quest]));

/** The quest with that id, if there is one. */
export const questOf = (id: number): Quest | undefined => byId.get(id);

/** The quests a townsperson gives, by their creature kind. */
export const questsGivenBy = (who: number): readonly Quest[] => quests.filter(({ giver }) => giver === who);

/** The quests a townsperson takes back. */
export const questsTakenBackBy = (who: number): readonly Quest[] => quests.filter(({ receiver }) => receiver === who);
