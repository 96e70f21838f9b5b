'use client';
// The world with everything over it: picture, input, and the HUD. It lives as long as there is a world to show, through
// lost connections too.
import { bindingsOf } from '@hollowmere/world/keys';
import { Menu } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import { personAt } from '#lib/game/core/people-near.ts';
import { HudFactsStore } from '#lib/game/hud-facts.ts';
import { Input } from '#lib/game/input/input.ts';
import type { StickView } from '#lib/game/input/joystick.ts';
import type { KeyAct } from '#lib/game/input/keyboard.ts';
import type { PlayingLink } from '#lib/game/phase.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import type { DrawnView } from '#lib/game/render/index.ts';
import { offerHook } from '#lib/game/test-hook.ts';
import { Announcements } from './announcements.tsx';
import { ChatPanel } from './chat-panel.tsx';
import { FirstSteps } from './first-steps.tsx';
import { GameCanvas } from './game-canvas.tsx';
import { GameMenu } from './game-menu.tsx';
import { GuestHint } from './guest-hint.tsx';
import { LinkBanner } from './link-banner.tsx';
import { Minimap } from './minimap.tsx';
import { PeoplePanel, type PeopleView } from './people-panel.tsx';
import { PlaceToast } from './place-toast.tsx';
import { StatusBar } from './status-bar.tsx';
import { Stick, TouchKeys } from './touch-controls.tsx';
import { UseHint } from './use-hint.tsx';
import { useHudFacts } from './use-hud-facts.ts';
import { useKeyboardHeight } from './use-keyboard-height.ts';
import type { LoadedPictures } from './use-pictures.ts';
import { settingsStore, useAccountSettings, useSettings } from './use-settings.ts';
import { useSounds } from './use-sounds.ts';

interface GameWorldProps {
  readonly session: PlaySession;
  readonly loaded: LoadedPictures;
  /** The connection while one plays; nothing while the world only shows behind something else. */
  readonly link: PlayingLink | undefined;
  /** The whole view has been drawn once, with oneself in it. */
  readonly painted: () => void;
  readonly failed: (error: Error) => void;
}

interface Drawn {
  readonly frame: Frame;
  readonly view: DrawnView;
}

export function GameWorld({ session, loaded, link, painted, failed }: GameWorldProps) {
  const [surface, setSurface] = useState<HTMLElement | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isChatOpen, setChatOpen] = useState(false);
  const [people, setPeople] = useState<PeopleView>();
  const [stick, setStick] = useState<StickView>();
  const chatInput = useRef<HTMLInputElement>(null);
  const input = useRef<Input>(undefined);
  const drawn = useRef<Drawn>(undefined);
  const facts = useMemo(() => new HudFactsStore(), []);
  const latest = useCallback(() => drawn.current?.frame, []);
  const talk = useCallback(() => {
    setChatOpen(true);
    // A phone opens its keyboard only for a focus that happens within the tap.
    chatInput.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    if (!surface) return;
    const acts: Record<KeyAct, () => void> = {
      use: () => void session.moveDoor(),
      chat: talk,
      people: () => setPeople((view) => (view ? undefined : { name: 'list' })),
      menu: () => setMenuOpen((isOpen) => !isOpen),
    };
    const pointed = (x: number, y: number, device: string) => {
      const person = drawn.current && personUnder(drawn.current, surface, x, y);
      if (person) setPeople({ name: 'person', person });
      // A finger that points at nobody means what is within reach.
      else if (device === 'touch') acts.use();
    };
    const bindings = () => bindingsHere(settingsStore().settings.preferences.keys);
    const opened = new Input(surface, bindings, {
      pointed,
      act: (act) => acts[act](),
      cleared: () => session.game.stop(),
      stickShown: setStick,
    });
    input.current = opened;
    return () => {
      opened.close();
      input.current = undefined;
    };
  }, [surface, session, talk]);

  const hear = useSounds();
  const edge = useRef<HTMLDivElement>(null);
  useKeyboardHeight(edge);

  useAccountSettings(session);

  const isPaused = isMenuOpen || people !== undefined || link?.state !== 'good';
  useEffect(() => input.current?.suspend(isPaused), [isPaused]);

  useEffect(() => offerHook({ session, latest: () => drawn.current, errors: () => session.complaints }), [session]);

  return (
    <>
      <GameCanvas
        loaded={loaded}
        surface={setSurface}
        failed={failed}
        isCalm={() => settingsStore().settings.isCalm}
        frame={() => session.frame(input.current?.direction() ?? 0)}
        drawn={(frame, view) => {
          drawn.current = { frame, view };
          facts.update(frame);
          hear(frame);
          if (view.isComplete && frame.self) painted();
        }}
      />
      <Stick view={stick} />
      {link && (
        <div
          ref={edge}
          className="hud-edge pointer-events-none absolute inset-0 z-10 flex flex-col justify-between gap-4"
        >
          <TopRow
            session={session}
            facts={facts}
            latest={latest}
            openMenu={() => setMenuOpen(true)}
            showPeople={() => setPeople({ name: 'list' })}
          />
          <div className="flex items-end justify-between gap-4">
            <ChatPanel session={session} input={chatInput} isOpen={isChatOpen} setOpen={setChatOpen} />
            <div className={isChatOpen ? 'max-sm:hidden' : ''}>
              <Keys facts={facts} talk={talk} use={() => void session.moveDoor()} />
            </div>
          </div>
          <PlaceToast facts={facts} />
          <div className="pointer-events-none absolute inset-x-0 top-44 flex flex-col items-center gap-2 px-4 sm:top-24 lg:top-6">
            <LinkBanner link={link} facts={facts} retry={() => session.retry()} />
            <Announcements session={session} />
          </div>
          <FirstSteps latest={latest} />
          <UseHint facts={facts} />
        </div>
      )}
      {link && people && <PeoplePanel session={session} latest={latest} view={people} show={setPeople} />}
      <GameMenu isOpen={isMenuOpen} setOpen={setMenuOpen} session={session} />
    </>
  );
}

const UNITS_PER_PIXEL = 16;

/** Whom a place of the picture means: its pixels as units of the world. */
function personUnder({ frame, view }: Drawn, { clientWidth, clientHeight }: HTMLElement, x: number, y: number) {
  const { camera } = view;
  const worldX = camera.x + (x - clientWidth / 2) / camera.scale;
  const worldY = camera.y + (y - clientHeight / 2) / camera.scale;
  return personAt(frame.figures, worldX * UNITS_PER_PIXEL, worldY * UNITS_PER_PIXEL);
}

/** Asked at each press, and made anew only for another choice. */
const bindingsHere = remembered(bindingsOf);

function remembered<In, Out>(make: (given: In) => Out): (given: In) => Out {
  let last: { readonly given: In; readonly made: Out } | undefined;
  return (given) => {
    if (last?.given !== given) last = { given, made: make(given) };
    return last.made;
  };
}

interface TopRowProps {
  readonly session: PlaySession;
  readonly facts: HudFactsStore;
  readonly latest: () => Frame | undefined;
  readonly openMenu: () => void;
  readonly showPeople: () => void;
}

function TopRow({ session, facts, latest, openMenu, showPeople }: TopRowProps) {
  const { hasMap } = useSettings();
  const countOnline = useCallback(() => session.countOnline(), [session]);
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="grid min-w-0 justify-items-start gap-2">
        <StatusBar facts={facts} countOnline={countOnline} showPeople={showPeople} />
        {session.isGuest && <GuestHint session={session} />}
      </div>
      <div className="flex shrink-0 flex-col items-end gap-2">
        {hasMap && <Minimap latest={latest} />}
        <button
          type="button"
          aria-label="Menu"
          onClick={openMenu}
          className="hud-panel pointer-events-auto grid size-11 place-items-center text-accent hover:bg-raised"
        >
          <Menu aria-hidden className="size-6" />
        </button>
      </div>
    </div>
  );
}

interface KeysProps {
  readonly facts: HudFactsStore;
  readonly talk: () => void;
  readonly use: () => void;
}

function Keys({ facts, talk, use }: KeysProps) {
  const { door } = useHudFacts(facts);
  const label = door && `${door.isOpen ? 'Shut' : 'Open'} ${door.name}`;
  return <TouchKeys talk={talk} use={label ? { label, act: use } : undefined} />;
}
