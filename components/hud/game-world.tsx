'use client';
// The world with everything over it: picture, input, and the HUD. It lives as long as there is a world to show, through
// lost connections too.
import type { PadAct } from '@hollowmere/world/pad';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { peopleNear } from '#lib/game/core/people-near.ts';
import { HudFactsReader } from '#lib/game/hud-facts.ts';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import type { PlayingLink } from '#lib/game/phase.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { pictureMs } from '#lib/game/settings.ts';
import { offerHook } from '#lib/game/test-hook.ts';
import { GameCanvas } from './game-canvas.tsx';
import { GameMenu } from './game-menu.tsx';
import { Hud } from './hud.tsx';
import { PeoplePanel, type PeopleView } from './people-panel.tsx';
import { giveAnswerInFocus } from './talk/talk-window.tsx';
import { goToTools } from './tool-bar.tsx';
import { Stick } from './touch-controls.tsx';
import { useBriefWords } from './use-brief-words.ts';
import { usePalette } from './use-palette.ts';
import type { LoadedPictures } from './use-pictures.ts';
import { settingsStore, useAccountSettings, useSettings } from './use-settings.ts';
import { useSounds } from './use-sounds.ts';
import { useWayBack } from './use-way-back.ts';
import { type Drawn, useWorldInput, type WorldActs } from './use-world-input.ts';
import { useZoom } from './use-zoom.ts';
import { OpenWindows } from './windows/open-windows.tsx';

interface GameWorldProps {
  readonly session: PlaySession;
  readonly loaded: LoadedPictures;
  /** The connection while one plays; nothing while the world only shows behind something else. */
  readonly link: PlayingLink | undefined;
  /** The whole view has been drawn once, with oneself in it. */
  readonly painted: () => void;
  readonly failed: (error: Error) => void;
}

export function GameWorld({ session, loaded, link, painted, failed }: GameWorldProps) {
  const [surface, setSurface] = useState<HTMLElement | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isChatOpen, setChatOpen] = useState(false);
  const [people, setPeople] = useState<PeopleView>();
  const chatInput = useRef<HTMLInputElement>(null);
  const drawn = useRef<Drawn>(undefined);
  const reader = useMemo(() => new HudFactsReader(() => pictureMs(settingsStore().settings.frameRate)), []);
  const latest = useCallback(() => drawn.current?.frame, []);
  const talk = () => {
    setChatOpen(true);
    // A phone opens its keyboard only for a focus that happens within the tap.
    chatInput.current?.focus({ preventScroll: true });
  };
  const { fighting, surroundings, windows } = session;
  // A thumb answers with the button that used whom it speaks to.
  const use = () => {
    if (!giveAnswerInFocus()) void surroundings.use();
  };
  const attack = () => {
    if (fighting.acting.hasFoeAtHand()) fighting.press(0);
    else use();
  };
  const { said, say } = useBriefWords();
  const zoom = useZoom(surface, say);
  useWayBack({
    say,
    close: () => {
      if (people) setPeople(undefined);
      else if (isChatOpen) setChatOpen(false);
      else return windows.closeTop();
      return true;
    },
  });
  const { input, stick } = useWorldInput({
    surface,
    drawn,
    acts: {
      use,
      attack,
      target_next: () => fighting.acting.targetNext(),
      ...skillActs(fighting),
      quick_health: () => void session.provisions.take('health'),
      quick_energy: () => void session.provisions.take('energy'),
      quick_food: () => void session.provisions.take('food'),
      character: () => windows.toggle({ name: 'character' }),
      skills: () => windows.toggle({ name: 'skills' }),
      chat: talk,
      inventory: () => session.windows.toggle({ name: 'bag' }),
      map: () => session.windows.toggle({ name: 'map' }),
      zoom_in: () => zoom(1),
      zoom_out: () => zoom(-1),
      tools: goToTools,
      quests: () => session.windows.toggle({ name: 'quests' }),
      people: () => setPeople((view) => (view ? undefined : { name: 'list' })),
      menu: () => {
        if (isMenuOpen) return setMenuOpen(false);
        if (fighting.cancelCast() || windows.closeTop() || fighting.acting.clearTarget()) return;
        setMenuOpen((isOpen) => !isOpen);
      },
    },
    // What lies on the ground first: it is small, and gone with the first press.
    pointedAtPlace: (x, y) =>
      surroundings.takeAt(x, y) || surroundings.speakTo(x, y) || fighting.acting.targetAt(x, y) !== undefined,
    // The first press means somebody, so that they can be healed; the next one asks who they are.
    pointedAt: (person) => {
      if (fighting.acting.target === person.entity) setPeople({ name: 'person', person });
      else fighting.acting.targetBody(person.entity);
    },
    zoom,
    cleared: () => session.game.stop(),
    isPaused: isMenuOpen || people !== undefined || link?.state !== 'good',
  });
  const { frameRate, isCalm, hasFlashes, hasShake } = useSettings();
  usePalette();
  const hear = useSounds(session.things);
  useEffect(() => {
    const hasMotion = !isCalm;
    session.game.fight.feel.settings = { hasMotion, hasFlashes, hasShake: hasShake && hasMotion };
  }, [session, isCalm, hasFlashes, hasShake]);
  useAccountSettings(session);
  useEffect(
    () =>
      offerHook({
        session,
        latest: () => drawn.current,
        errors: () => session.complaints,
        takesInput: () => input.current?.isSuspended === false,
      }),
    [session, input],
  );

  return (
    <>
      <GameCanvas
        loaded={loaded}
        surface={setSurface}
        failed={failed}
        wishes={() => settingsStore().settings}
        frameRate={frameRate}
        frame={() => {
          const direction = input.current?.direction() ?? 0;
          fighting.hold('keys', slotsOf(input.current?.held() ?? []));
          return session.frame(direction);
        }}
        drawn={(frame, view) => {
          drawn.current = { frame, view };
          session.drawnAt(view.camera.scale);
          reader.update(frame);
          hear(frame);
          if (view.isComplete && frame.self) painted();
        }}
      />
      <Stick view={stick} />
      {link && (
        <Hud
          session={session}
          link={link}
          said={said}
          facts={reader.facts}
          latest={latest}
          chat={{ input: chatInput, isOpen: isChatOpen, setOpen: setChatOpen }}
          talk={talk}
          attack={attack}
          openMenu={() => setMenuOpen(true)}
          showPeople={() => setPeople({ name: 'list' })}
          showPerson={(entity) => {
            const person = peopleNear(latest()?.figures ?? []).find((one) => one.entity === entity);
            if (person) setPeople({ name: 'person', person });
          }}
        />
      )}
      {link && <OpenWindows session={session} latest={latest} />}
      {link && people && <PeoplePanel people={session.people} latest={latest} view={people} show={setPeople} />}
      <GameMenu isOpen={isMenuOpen} setOpen={setMenuOpen} session={session} />
    </>
  );
}

/** The keys of the bar, by their places on it. */
const SKILL_ACTS: readonly PadAct[] = ['skill_1', 'skill_2', 'skill_3', 'skill_4', 'skill_5', 'skill_6', 'skill_7'];

const skillActs = (fighting: Fighting): WorldActs =>
  Object.fromEntries(SKILL_ACTS.map((act, slot) => [act, () => fighting.press(slot)]));

/** The places on the bar whose keys are held; the plain attack is the first of them. */
function slotsOf(held: readonly PadAct[]): number[] {
  return held.flatMap((act) => {
    if (act === 'attack') return [0];
    const slot = SKILL_ACTS.indexOf(act);
    return slot < 0 ? [] : [slot];
  });
}
