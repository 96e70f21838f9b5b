// The game. Who is signed in plays as themselves, everybody else as a guest; everything further happens in the browser.

import { sentenceOf } from '@hollowmere/world/errors';
import type { Metadata, Viewport } from 'next';
import { GuestsClosedScreen } from '#components/hud/guests-closed-screen.tsx';
import { PlayLink } from '#components/ui/button.tsx';
import { requirePlayer } from '#lib/auth/access.ts';
import { environment } from '#lib/auth/environment.ts';
import { getVisitor } from '#lib/auth/session.ts';
import { asAppError } from '#lib/errors/app-error.ts';
import { requestPreferences } from '#lib/preferences/request-preferences.ts';
import { registrationRules } from '#lib/spacetime/server/reads/registration-rules.ts';
import { PlayLoader } from './play-loader.tsx';

export const metadata: Metadata = { title: 'Play', robots: { index: false } };

/** Pinching belongs to the game; text keeps the size that the browser is set to. */
export const viewport: Viewport = { themeColor: '#110e17', viewportFit: 'cover', interactiveWidget: 'resizes-content' };

interface PlayPageProps {
  readonly searchParams: Promise<{ character?: string }>;
}

export default async function PlayPage({ searchParams }: PlayPageProps) {
  const { character } = await searchParams;
  const isSignedIn = (await getVisitor()) !== null;
  if (isSignedIn) await requirePlayer(character ? `/play?character=${character}` : '/play').catch(ignoreAbsentWorld);
  const isShut = !isSignedIn && !(await areGuestsWelcome());
  const { theme } = await requestPreferences();
  const { publicUri, database } = environment().spacetimedb;
  return (
    // Over the world's own picture only the dark themes can be read.
    <div data-theme={theme === 'night' ? 'night' : 'dusk'} className="contents">
      {isShut ? (
        <main className="fixed inset-0 bg-page font-text text-text">
          <GuestsClosedScreen
            sentence={sentenceOf('guests_closed')}
            retry={
              <PlayLink href="/play" look="secondary">
                Try again
              </PlayLink>
            }
          />
        </main>
      ) : (
        <PlayLoader
          settings={{ uri: publicUri, database }}
          isSignedIn={isSignedIn}
          characterId={characterIdOf(character)}
        />
      )}
    </div>
  );
}

/** Asked before anything is chosen. A world that is away is waited for in the game, and answers there. */
async function areGuestsWelcome(): Promise<boolean> {
  try {
    return (await registrationRules()).guestsOpen;
  } catch (error) {
    ignoreAbsentWorld(error);
    return true;
  }
}

/** The game waits for the world better than a page can. Redirects pass. */
function ignoreAbsentWorld(error: unknown): void {
  if (asAppError(error).code !== 'world_unreachable') throw error;
}

function characterIdOf(text: string | undefined): number | undefined {
  return text && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}
