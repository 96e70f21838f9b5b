'use client';
// All there is to know about a thing: what it is, what it does beside what is worn, and what it takes to wear or use it.
import { type ItemKind, itemKind, type Rarity } from '@hollowmere/world/items';
import { type BonusLine, bonusLines, lineOfUse, requirementsOf } from '#lib/game/core/gear-words.ts';
import { nameOfKind } from '#lib/game/core/item-words.ts';
import type { Wearer } from '#lib/game/core/own-things.ts';
import { slotTitles } from './slot-titles.ts';

interface ItemCardProps {
  readonly kind: number;
  /** What is worn in its place; nothing where it is worn itself, or does not compare. */
  readonly worn: number | undefined;
  readonly wearer: Wearer | undefined;
  /** `brief` leaves out what nobody needs to decide. */
  readonly length?: 'whole' | 'brief';
}

export const rarityTitles: Readonly<Record<Rarity, string>> = {
  common: 'Common',
  uncommon: 'Uncommon',
  rare: 'Rare',
  epic: 'Epic',
  legendary: 'Legendary',
};

const categoryTitles = {
  weapon: 'weapon',
  armour: 'armour',
  consumable: 'to use up',
  material: 'material',
  quest: 'for a quest',
  coin: 'money',
} as const;

/** "Rare · Ring" */
export const sortOf = ({ rarity, slot, category }: ItemKind): string =>
  `${rarityTitles[rarity]} · ${slot ? slotTitles[slot] : categoryTitles[category]}`;

export function ItemCard({ kind, worn, wearer, length = 'whole' }: ItemCardProps) {
  const known = itemKind(kind);
  if (!known) return <p>{nameOfKind(kind)}</p>;
  return (
    <div className="grid gap-1.5 text-sm leading-snug">
      <p className="font-display text-lg leading-tight" data-rarity={known.rarity}>
        <span className="hud-rarity">{known.name}</span>
      </p>
      <p className="text-muted">{sortOf(known)}</p>
      <Bonus kind={known} worn={worn} />
      {known.use && <p>{lineOfUse(known.use)}</p>}
      {wearer && <Requirements kind={known} wearer={wearer} />}
      {length === 'whole' && <p className="text-pretty text-muted italic">{known.words}</p>}
      {length === 'whole' && known.price > 0 && <p className="text-muted">Worth {known.price} coins</p>}
    </div>
  );
}

function Bonus({ kind, worn }: { readonly kind: ItemKind; readonly worn: number | undefined }) {
  const other = worn === undefined ? undefined : itemKind(worn);
  const lines = bonusLines(kind.bonus ?? {}, other?.bonus ?? {});
  if (!kind.slot || lines.length === 0) return null;
  return (
    <div>
      <ul>
        {lines.map((line) => (
          <li key={line.title} className="flex justify-between gap-4 tabular-nums">
            <span>{line.title}</span>
            <span>
              {line.value} {other && <Change line={line} />}
            </span>
          </li>
        ))}
      </ul>
      {other && <p className="text-muted text-xs">Beside what you wear: {other.name}</p>}
    </div>
  );
}

function Change({ line: { by, change } }: { readonly line: BonusLine }) {
  if (by === 0) return <span className="text-muted">(same)</span>;
  return (
    <span className={by > 0 ? 'text-good' : 'text-danger'}>({by > 0 ? `${change} better` : `${change} worse`})</span>
  );
}

function Requirements({ kind, wearer }: { readonly kind: ItemKind; readonly wearer: Wearer }) {
  return requirementsOf(kind, wearer).map(({ words, isMet, wearerIs }) => (
    <p key={words} className={isMet ? 'text-muted' : 'font-semibold text-danger'}>
      {isMet ? `Needs ${words}` : `Needs ${words}: you are ${wearerIs}`}
    </p>
  ));
}
