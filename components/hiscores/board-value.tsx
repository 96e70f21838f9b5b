// A value of a board as people read it.
import type { BoardUnit } from '@hollowmere/world/hiscores';
import { Amount, Duration } from '#components/ui/amount.tsx';

interface BoardValueProps {
  readonly unit: BoardUnit;
  readonly value: number;
}

export function BoardValue({ unit, value }: BoardValueProps) {
  return unit === 'seconds' ? <Duration seconds={value} /> : <Amount value={value} />;
}

/** What the column of values is called. */
export const unitTitles: Record<BoardUnit, string> = {
  level: 'Level',
  seconds: 'Time',
  visits: 'Visits',
  lines: 'Lines',
  doors: 'Doors',
  fights: 'Fights',
  quests: 'Quests',
};
