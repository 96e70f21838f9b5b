'use client';
// Making things at a station: each recipe with what it takes and what of that is missing; what one has not the level for
// shows that level.
import type { Station } from '@hollowmere/world/crafting';
import { fixtureOf, worldMap } from '@hollowmere/world/map';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { lacksRoom, type Makeable, makeablesAt } from '#lib/game/core/crafting.ts';
import type { Frame } from '#lib/game/core/game.ts';
import { amountOf, nameOfKind } from '#lib/game/core/item-words.ts';
import { Reach } from '#lib/game/core/reach.ts';
import type { Things } from '#lib/game/parts/things.ts';
import type { Windows } from '#lib/game/windows.ts';
import { ItemPicture } from '../items/item-picture.tsx';
import { useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from './hud-window.tsx';

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
const FEW = 5;

export function CraftingWindow({ windows, things, fixture: id, latest }: CraftingWindowProps) {
  const { bag } = useSlice(things.items);
  const level = useSlice(things.character)?.level ?? 1;
  const { run, error, isDoing } = useDoing();
  const [said, setSaid] = useState('');
  const isNear = useIsNear(id, latest);
  const fixture = fixtureOf(id);
  if (fixture?.kind !== 'station') return null;
  const { station } = fixture;
  const craft = async ({ recipe }: Makeable, times: number) => {
    const { kind, count } = recipe.result;
    if (await run(() => things.craft(recipe.id, id, times)))
      setSaid(`Made ${amountOf({ kind, count: count * times })}.`);
  };
  return (
    <HudWindow windows={windows} name="crafting" title={titles[station]} side="left" width="sm:w-[25rem]">
      <div className="grid gap-3">
        {!isNear && <p className="bg-raised px-3 py-2 text-sm">Step closer to the {station} to work at it.</p>}
        <p role="alert" className="text-danger text-sm empty:hidden">
          {error}
        </p>
        <p role="status" className="text-good text-sm empty:hidden">
          {said}
        </p>
        <ul className="grid gap-2">
          {makeablesAt(station, bag, level).map((makeable) => (
            <RecipeRow
              key={makeable.recipe.id}
              makeable={makeable}
              isReady={isNear && !isDoing}
              craft={(times) => void craft(makeable, times)}
            />
          ))}
        </ul>
      </div>
    </HudWindow>
  );
}

interface RecipeRowProps {
  readonly makeable: Makeable;
  readonly isReady: boolean;
  readonly craft: (times: number) => void;
}

function RecipeRow({ makeable, isReady, craft }: RecipeRowProps) {
  const { recipe, isLearned, needs, times } = makeable;
  const name = nameOfKind(recipe.result.kind);
  // One, a few and all: where those are the same, a button less.
  const amounts = [...new Set([1, Math.min(FEW, times), times])].filter(
    (many) => many >= 1 && many <= Math.max(1, times),
  );
  return (
    <li className="grid grid-cols-[3rem_1fr] gap-x-3 gap-y-2 bg-sunken p-3">
      <ItemPicture kind={recipe.result.kind} className={`size-12 ${isLearned ? '' : 'opacity-50 grayscale'}`} />
      <div className="min-w-0">
        <p className={`font-display text-lg leading-tight ${isLearned ? '' : 'text-muted'}`}>
          {amountOf(recipe.result)}
        </p>
        {!isLearned && <p className="text-sm">Needs level {recipe.level}</p>}
        <ul className="text-sm">
          {needs.map(({ kind, count, held }) => (
            <li key={kind} className={held < count && isLearned ? 'text-danger' : 'text-muted'}>
              {nameOfKind(kind)}: {held} of {count}
              {held < count && `, ${count - held} missing`}
            </li>
          ))}
        </ul>
        {lacksRoom(makeable) && <p className="text-danger text-sm">There is no room in your bag for it.</p>}
      </div>
      {isLearned && (
        <div className="col-span-2 flex flex-wrap gap-2">
          {amounts.map((many) => (
            <Button
              key={many}
              look={many === 1 ? 'primary' : 'secondary'}
              size="small"
              className="min-h-11 sm:min-h-9"
              disabled={!isReady || times < many}
              aria-label={`Make ${name}, ${many} ${many === 1 ? 'time' : 'times'}`}
              onClick={() => craft(many)}
            >
              {many === 1 ? 'Make' : many === times ? `All ${many}` : `Make ${many}`}
            </Button>
          ))}
        </div>
      )}
    </li>
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
