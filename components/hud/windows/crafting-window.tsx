'use client';
// Making things at a station: each recipe with what it takes and how much of that one has; what one has not the level for
// shows that level.
import type { Station } from '@hollowmere/world/crafting';
import type { Stack } from '@hollowmere/world/items';
import { fixtureOf, worldMap } from '@hollowmere/world/map';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { lacksRoom, type Makeable, makeablesAt } from '#lib/game/core/crafting.ts';
import type { Frame } from '#lib/game/core/game.ts';
import { amountOf, nameOfKind } from '#lib/game/core/item-words.ts';
import { Reach } from '#lib/game/core/reach.ts';
import { type Amount, manyOf } from '#lib/game/core/trade/amount.ts';
import type { Things } from '#lib/game/parts/things.ts';
import type { Windows } from '#lib/game/windows.ts';
import { ItemAbout } from '../items/item-about.tsx';
import { ItemLine } from '../items/item-line.tsx';
import { ItemPicture } from '../items/item-picture.tsx';
import { AmountChoice } from '../trade/amount-choice.tsx';
import { useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from './hud-window.tsx';
import { WindowFoot } from './window-foot.tsx';

interface CraftingWindowProps {
  readonly windows: Windows;
  readonly things: Things;
  readonly fixture: number;
  readonly latest: () => Frame | undefined;
}

const titles: Readonly<Record<Station, string>> = {
  anvil: 'Anvil',
  stove: 'Stove',
  loom: 'Loom',
  cauldron: 'Cauldron',
};

export function CraftingWindow({ windows, things, fixture: id, latest }: CraftingWindowProps) {
  const { bag } = useSlice(things.items);
  const level = useSlice(things.character)?.level ?? 1;
  const { run, error, isDoing } = useDoing();
  const [said, setSaid] = useState('');
  const [amount, setAmount] = useState<Amount>('one');
  const isNear = useIsNear(id, latest);
  const fixture = fixtureOf(id);
  if (fixture?.kind !== 'station') return null;
  const { station } = fixture;
  const makeables = makeablesAt(station, bag, level);
  const ready = makeables.filter(({ times }) => times > 0).length;
  const craft = async ({ recipe }: Makeable, times: number) => {
    if (isDoing) return;
    const { kind, count } = recipe.result;
    setSaid('');
    if (await run(() => things.craft(recipe.id, id, times)))
      setSaid(`Made ${amountOf({ kind, count: count * times })}.`);
  };
  return (
    <HudWindow
      windows={windows}
      name="crafting"
      title={titles[station]}
      side="left"
      width="sm:w-[27rem]"
      foot={
        <WindowFoot
          error={isNear ? error : `Step closer to the ${station} to work at it.`}
          said={said}
          hint="Press a picture to know more."
        />
      }
    >
      <div className="grid gap-2">
        <div className="sticky -top-2 z-10 -mx-4 flex items-center justify-between gap-3 bg-surface px-4 py-1">
          <p className="min-w-0 flex-1 text-pretty text-muted text-sm leading-snug">{readyWords(ready)}</p>
          <AmountChoice amount={amount} choose={setAmount} />
        </div>
        <ul className="grid gap-2">
          {makeables.map((makeable, index) => (
            <RecipeRow
              key={makeable.recipe.id}
              makeable={makeable}
              things={things}
              amount={amount}
              isNear={isNear}
              isFirst={index === 0}
              craft={(times) => void craft(makeable, times)}
            />
          ))}
        </ul>
      </div>
    </HudWindow>
  );
}

const readyWords = (ready: number): string =>
  ready === 0 ? 'You lack something for each of these.' : `You have what it takes for ${ready}.`;

interface RecipeRowProps {
  readonly makeable: Makeable;
  readonly things: Things;
  readonly amount: Amount;
  readonly isNear: boolean;
  /** Takes the focus as the window opens. */
  readonly isFirst: boolean;
  readonly craft: (times: number) => void;
}

function RecipeRow({ makeable, things, amount, isNear, isFirst, craft }: RecipeRowProps) {
  const { recipe, isLearned, needs, times } = makeable;
  const many = manyOf(amount, times);
  const words = many === 1 ? 'Make' : `Make ${many}`;
  const isHindered = !isNear || times === 0;
  return (
    <li className="grid gap-2 bg-sunken p-1.5 pr-2">
      <div className="flex items-center gap-3">
        <ItemLine stack={recipe.result} things={things} isFaint={!isLearned}>
          {!isLearned && <p className="text-muted text-sm">Needs level {recipe.level}</p>}
          {lacksRoom(makeable) && <p className="text-danger text-sm">There is no room in your bag for it.</p>}
        </ItemLine>
        {isLearned && (
          <Button
            look="secondary"
            size="small"
            className="min-h-11 min-w-24 shrink-0"
            aria-disabled={isHindered}
            aria-label={`${words} ${nameOfKind(recipe.result.kind)}`}
            {...(isFirst && { 'data-first-focus': '' })}
            onClick={() => {
              if (!isHindered) craft(many);
            }}
          >
            {words}
          </Button>
        )}
      </div>
      <ul aria-label="What it takes" className="flex flex-wrap gap-x-4">
        {needs.map((need) => (
          <li key={need.kind}>
            <Ingredient need={need} things={things} many={isLearned ? many : 1} />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface IngredientProps {
  readonly need: Stack & { readonly held: number };
  readonly things: Things;
  /** For so many of what comes out. */
  readonly many: number;
}

function Ingredient({ need: { kind, count, held }, things, many }: IngredientProps) {
  const needed = count * many;
  return (
    <ItemAbout
      kind={kind}
      things={things}
      className="flex min-h-11 items-center gap-1.5 text-left text-sm pointer-fine:min-h-9"
    >
      <ItemPicture kind={kind} />
      <span className="text-muted">{nameOfKind(kind)}</span>
      <span className={`font-semibold tabular-nums ${held < needed ? 'text-danger' : 'text-good'}`}>
        <span aria-hidden>
          {held}/{needed}
        </span>
        <span className="sr-only">
          : you have {held} of {needed}
          {held < needed && `, ${needed - held} missing`}
        </span>
      </span>
    </ItemAbout>
  );
}

const LOOK_EVERY_MS = 300;

/** Whether one stands near enough, looked at a few times a second. */
function useIsNear(fixture: number, latest: () => Frame | undefined): boolean {
  const [isNear, setNear] = useState(true);
  useEffect(() => {
    const station = worldMap.fixtures.find(({ id }) => id === fixture);
    const look = () => {
      const { self, openDoors } = latest() ?? {};
      if (self && openDoors && station) setNear(new Reach(self, openDoors).hasTile(station));
    };
    look();
    const again = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(again);
  }, [fixture, latest]);
  return isNear;
}
