import { itemIdOf, itemKind } from '@hollowmere/world/items';
import { describe, expect, it } from 'vitest';
import { bonusLines, lineOfUse, requirementsOf } from './gear-words.ts';

describe('what a thing does', () => {
  it('stands beside what is worn, with what is lost in it', () => {
    expect(bonusLines({ power: 9, critChance: 250 }, { power: 6, stamina: 2 })).toEqual([
      { title: 'Power', value: '9', by: 3, change: '+3' },
      { title: 'Stamina', value: '0', by: -2, change: '−2' },
      { title: 'Critical chance', value: '2.5 %', by: 2.5, change: '+2.5 %' },
    ]);
  });

  it('says nothing of what neither has, and no change where both are the same', () => {
    expect(bonusLines({ armour: 4 }, { armour: 4 })).toEqual([{ title: 'Armour', value: '4', by: 0, change: '' }]);
    expect(bonusLines({}, {})).toEqual([]);
  });

  it('counts resistances', () => {
    expect(bonusLines({ resist: { fire: 5 } }, {})).toEqual([
      { title: 'Fire resistance', value: '5 %', by: 5, change: '+5 %' },
    ]);
  });

  it('is said in words where it is used up', () => {
    const draught = itemKind(itemIdOf('minor-health-potion'));
    expect(draught?.use && lineOfUse(draught.use)).toBe('Gives back 45 health at once');
  });

  it('asks for a level and a class', () => {
    const sword = itemKind(itemIdOf('iron-sword'));
    if (!sword) throw new Error('no iron sword');
    const needs = requirementsOf(sword, { class: 'mage', level: 1 });
    expect(needs.every(({ isMet }) => !isMet)).toBe(true);
    expect(needs[0]?.words).toBe(`Level ${sword.level}`);
    expect(needs.map(({ wearerIs }) => wearerIs)).toEqual(['level 1', 'a mage']);
  });
});
