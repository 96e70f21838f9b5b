'use client';
// What lies over the picture while one plays, in columns that give way to each other (columns.css).
import type { Hand } from '@hollowmere/world/game-settings';
import { type ReactNode, type RefObject, useRef } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import type { HudFacts } from '#lib/game/hud-facts.ts';
import type { PlayingLink } from '#lib/game/phase.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import type { Slice } from '#lib/game/slice.ts';
import { Announcements } from './announcements.tsx';
import { BriefToast } from './brief-toast.tsx';
import { ChatPanel } from './chat-panel.tsx';
import { AchievementToast } from './combat/achievement-toast.tsx';
import { DeathScreen } from './combat/death-screen.tsx';
import { FightBar } from './combat/fight-hud.tsx';
import { FightLines, Refusal } from './combat/fight-lines.tsx';
import { LevelBanner } from './combat/level-banner.tsx';
import { QuickBelt } from './combat/quick-belt.tsx';
import { TouchSkills } from './combat/touch-skills.tsx';
import { LinkBanner } from './link-banner.tsx';
import { LootToast } from './loot-toast.tsx';
import { PlaceToast } from './place-toast.tsx';
import { QuestToasts } from './quests/quest-toasts.tsx';
import { TopRow } from './top-row.tsx';
import { TouchKeys } from './touch-controls.tsx';
import { UseHint } from './use-hint.tsx';
import { useKeyboardHeight } from './use-keyboard-height.ts';
import { useSettings } from './use-settings.ts';
import { useSlice } from './use-slice.ts';

interface HudProps {
  readonly session: PlaySession;
  readonly link: PlayingLink;
  /** A few words about what one just did. */
  readonly said: string;
  readonly facts: Slice<HudFacts>;
  readonly latest: () => Frame | undefined;
  readonly chat: {
    readonly input: RefObject<HTMLInputElement | null>;
    readonly isOpen: boolean;
    readonly setOpen: (isOpen: boolean) => void;
  };
  readonly talk: () => void;
  /** Strikes, or uses what is near where there is nobody to strike. */
  readonly attack: () => void;
  readonly openMenu: () => void;
  readonly showPeople: () => void;
  readonly showPerson: (entity: number) => void;
}

export function Hud({ session, link, said, facts, latest, chat, talk, attack, ...top }: HudProps) {
  const edge = useRef<HTMLDivElement>(null);
  useKeyboardHeight(edge);
  const { hand } = useSettings();
  return (
    <div
      ref={edge}
      data-hand={hand}
      data-talking={chat.isOpen}
      className="hud-edge hud-columns pointer-events-none absolute inset-0 z-10"
    >
      <TopRow session={session} link={link} facts={facts} latest={latest} {...top} />
      <div className="hud-middle">
        <LinkBanner link={link} facts={facts} retry={() => session.retry()} />
        <Announcements news={session.news} />
        <BriefToast said={said} />
        <PlaceToast facts={facts} exploration={session.exploration} things={session.things} />
        <div className="hud-air" />
        <div className="hud-proclaimed">
          <QuestToasts quests={session.quests} />
          <LevelBanner fighting={session.fighting} />
          <AchievementToast merits={session.merits} />
        </div>
      </div>
      <div className="hud-lines">
        <LootToast things={session.things} />
        <Refusal fighting={session.fighting} />
        <UseHint facts={facts} windows={session.windows} />
      </div>
      <div className="hud-foot">
        <div className="hud-chat w-full min-w-0">
          <ChatPanel talk={session.talk} {...chat} />
        </div>
        <FightBar session={session} />
        <div className="hud-keys">
          <Keys
            hand={hand}
            facts={facts}
            talk={talk}
            use={() => void session.surroundings.use()}
            belt={<QuickBelt session={session} />}
          />
          <TouchSkills fighting={session.fighting} attack={attack} hand={hand} />
        </div>
      </div>
      <FightLines fighting={session.fighting} />
      <DeathScreen fighting={session.fighting} things={session.things} />
    </div>
  );
}

interface KeysProps {
  readonly hand: Hand;
  readonly facts: Slice<HudFacts>;
  readonly talk: () => void;
  readonly use: () => void;
  readonly belt: ReactNode;
}

function Keys({ hand, facts, talk, use, belt }: KeysProps) {
  const { use: near } = useSlice(facts);
  return <TouchKeys hand={hand} talk={talk} use={near && { ...near, act: use }} belt={belt} />;
}
