'use client';
// The world with everything over it: picture, input, and the HUD. It lives as long as there is a world to show, through
// lost connections too.
import { Menu } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import { HudFactsStore } from '#lib/game/hud-facts.ts';
import { Input } from '#lib/game/input/input.ts';
import type { StickView } from '#lib/game/input/joystick.ts';
import type { KeyAct } from '#lib/game/input/keyboard.ts';
import type { PlayingLink } from '#lib/game/phase.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import type { DrawnView } from '#lib/game/render/index.ts';
import { offerHook } from '#lib/game/test-hook.ts';
import { ChatPanel } from './chat-panel.tsx';
import { FirstSteps } from './first-steps.tsx';
import { GameCanvas } from './game-canvas.tsx';
import { GameMenu } from './game-menu.tsx';
import { GuestHint } from './guest-hint.tsx';
import { LinkBanner } from './link-banner.tsx';
import { Minimap } from './minimap.tsx';
import { PlaceToast } from './place-toast.tsx';
import { StatusBar } from './status-bar.tsx';
import { Stick, TouchKeys } from './touch-controls.tsx';
import { UseHint } from './use-hint.tsx';
import { useHudFacts } from './use-hud-facts.ts';
import { useKeyboardHeight } from './use-keyboard-height.ts';
import type { LoadedPictures } from './use-pictures.ts';
import { settingsStore, useSettings } from './use-settings.ts';
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
      menu: () => setMenuOpen((isOpen) => !isOpen),
    };
    const opened = new Input(surface, {
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

  const isPaused = isMenuOpen || link?.state !== 'good';
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
          <TopRow session={session} facts={facts} latest={latest} openMenu={() => setMenuOpen(true)} />
          <div className="flex items-end justify-between gap-4">
            <ChatPanel session={session} input={chatInput} isOpen={isChatOpen} setOpen={setChatOpen} />
            <div className={isChatOpen ? 'max-sm:hidden' : ''}>
              <Keys facts={facts} talk={talk} use={() => void session.moveDoor()} />
            </div>
          </div>
          <PlaceToast facts={facts} />
          <LinkBanner link={link} facts={facts} retry={() => session.retry()} />
          <FirstSteps latest={latest} />
          <UseHint facts={facts} />
        </div>
      )}
      <GameMenu
        isOpen={isMenuOpen}
        setOpen={setMenuOpen}
        isGuest={session.isGuest}
        leave={() => void session.leave()}
      />
    </>
  );
}

interface TopRowProps {
  readonly session: PlaySession;
  readonly facts: HudFactsStore;
  readonly latest: () => Frame | undefined;
  readonly openMenu: () => void;
}

function TopRow({ session, facts, latest, openMenu }: TopRowProps) {
  const { hasMap } = useSettings();
  const countOnline = useCallback(() => session.countOnline(), [session]);
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="grid min-w-0 justify-items-start gap-2">
        <StatusBar facts={facts} countOnline={countOnline} />
        {session.isGuest && <GuestHint name={session.name} />}
      </div>
      <div className="flex flex-col items-end gap-2">
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
