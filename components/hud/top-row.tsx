'use client';
// The upper edge of the HUD: where and when one is, hints, whom one means, the map, the way to all windows and the quests
// in sight.
import type { Frame } from '#lib/game/core/game.ts';
import type { HudFacts } from '#lib/game/hud-facts.ts';
import type { PlayingLink } from '#lib/game/phase.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import type { Slice } from '#lib/game/slice.ts';
import { TouchBars } from './combat/fight-hud.tsx';
import { TargetFrame } from './combat/target-frame.tsx';
import { GuestHint } from './guest-hint.tsx';
import { FirstHints } from './hints/first-hints.tsx';
import { Minimap } from './minimap.tsx';
import { PlainPictureHint } from './plain-picture-hint.tsx';
import { FoldedQuests, QuestTracker } from './quests/quest-tracker.tsx';
import { StatusBar } from './status-bar.tsx';
import { ToolBar } from './tool-bar.tsx';
import { useSettings } from './use-settings.ts';
import { useSlice } from './use-slice.ts';

interface TopRowProps {
  readonly session: PlaySession;
  readonly link: PlayingLink;
  readonly facts: Slice<HudFacts>;
  readonly latest: () => Frame | undefined;
  readonly openMenu: () => void;
  readonly showPeople: () => void;
  readonly showPerson: (entity: number) => void;
}

export function TopRow({ session, link, facts, latest, openMenu, showPeople, showPerson }: TopRowProps) {
  const { hasMap } = useSettings();
  return (
    <>
      <div className="hud-upper">
        <div className="hud-left grid min-w-0 justify-items-start gap-2">
          <StatusBar facts={facts} people={session.people} showPeople={showPeople} />
          <TouchBars fighting={session.fighting} />
          <FoldedQuests session={session} />
          <QuietHints session={session} facts={facts} />
        </div>
        <div className="hud-hint pointer-events-none">
          {link.state === 'good' && <FirstHints session={session} latest={latest} />}
        </div>
        <div className="hud-target pointer-events-none">
          <TargetFrame fighting={session.fighting} showPerson={showPerson} />
        </div>
      </div>
      <div className="hud-right flex shrink-0 flex-col items-end gap-2">
        {hasMap && <Minimap latest={latest} markers={session.markers} seen={session.exploration.seen} />}
        <ToolBar windows={session.windows} openMenu={openMenu} />
        <QuestTracker session={session} />
      </div>
    </>
  );
}

/** They wait while a window would lie over them, and while a fight has the attention. */
function QuietHints({ session, facts }: Pick<TopRowProps, 'session' | 'facts'>) {
  const isGuest = useSlice(session.guest.isGuest);
  const isReading = useSlice(session.windows.open).length > 0;
  const isFighting = useSlice(session.fighting.facts).target !== undefined;
  const isCovered = isReading || isFighting;
  return (
    <>
      {isGuest && <GuestHint guest={session.guest} isCovered={isCovered} />}
      <PlainPictureHint facts={facts} isCovered={isCovered} />
    </>
  );
}
