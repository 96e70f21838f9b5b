// The sign of a quest, as over the heads of townsfolk: something to hand in, to take on, or under way.
import type { QuestMark } from '@hollowmere/world/quests';
import { QUEST_SIGNS } from '#lib/game/core/quests/quest-signs.ts';

const looks = {
  ready: { title: 'To hand in: ', ink: 'text-accent-strong' },
  open: { title: 'New quest: ', ink: 'text-accent-strong' },
  underway: { title: 'Under way: ', ink: 'text-muted' },
} as const satisfies Record<QuestMark, unknown>;

export function QuestSign({ mark }: { readonly mark: QuestMark }) {
  const { title, ink } = looks[mark];
  return (
    <span className={`w-3 shrink-0 text-center font-display text-xl leading-none ${ink}`}>
      <span className="sr-only">{title}</span>
      <span aria-hidden>{QUEST_SIGNS[mark]}</span>
    </span>
  );
}
