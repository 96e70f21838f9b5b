// The people of the valley. They never fight, and nobody fights them but on the way with somebody; where they are through the day is in day.ts, what they
// say and sell in quests/ and shops/.
import type { CreatureKey } from '../../creature-ids.ts';
import type { CreatureKind } from '../creature-kind.ts';
import { creature } from '../draft.ts';

/** The last word is what somebody is for, shown under their name. */
const people: readonly (readonly [key: CreatureKey, name: string, role: string])[] = [
  ['innkeeper-maud', 'Maud', 'Innkeeper'],
  ['captain-rowan', 'Captain Rowan', 'Trainer of warriors'],
  ['archivist-elspeth', 'Archivist Elspeth', 'Trainer of mages'],
  ['warden-finch', 'Warden Finch', 'Trainer of rangers'],
  ['sister-agnes', 'Sister Agnes', 'Trainer of clerics'],
  ['smith-torvald', 'Torvald', 'Smith'],
  ['baker-posy', 'Posy', 'Baker'],
  ['merchant-quill', 'Quill', 'Merchant'],
  ['banker-odo', 'Odo', 'Banker'],
  ['herbalist-wren', 'Wren', 'Herbalist'],
  ['tailor-linnet', 'Linnet', 'Tailor'],
  ['fisher-bram', 'Bram', 'Fisher'],
  ['farmer-hob', 'Hob', 'Farmer'],
  ['hermit-osric', 'Osric', 'Hermit'],
  ['innkeeper-jory', 'Jory', 'Innkeeper'],
  ['innkeeper-nell', 'Nell', 'Innkeeper'],
  ['innkeeper-garrick', 'Garrick', 'Innkeeper'],
  ['scout-isolde', 'Isolde', 'Scout'],
  ['villager-a', 'Tib', 'Villager'],
  ['villager-b', 'Marjory', 'Villager'],
  ['villager-c', 'Old Wat', 'Villager'],
];

export const townsfolk: readonly CreatureKind[] = people.map(([key, name, role]) =>
  creature({
    key,
    name,
    words: role,
    family: 'townsfolk',
    levels: [1, 1],
    temper: 'peaceful',
    speed: 30,
    uses: [],
    leash: 64,
    experience: 0,
    // Only who is escorted can fall.
    respawnSeconds: 20,
  }),
);
