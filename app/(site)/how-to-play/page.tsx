// How to play, on one page.
import { clsx } from 'clsx';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { PlayLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export const metadata: Metadata = {
  title: 'How to play',
  description: 'Keys, touch, talking, and the difference between a guest and an account.',
  alternates: { canonical: '/how-to-play' },
};

export default function HowToPlayPage() {
  return (
    <div className="page-width py-12">
      <PageHeader
        title="How to play"
        lead="There is little to learn. Walk, look, talk, and strike when something bites."
      >
        <PlayLink href="/play">Play now</PlayLink>
      </PageHeader>
      <div className="grid gap-6 lg:grid-cols-2">
        <Topic title="On a keyboard">
          <Controls
            rows={[
              [['W', 'A', 'S', 'D'], 'Walk; two at once for diagonals'],
              [['↑', '←', '↓', '→'], 'The same'],
              [['E'], 'Open, take or use what is near'],
              [['Space'], 'Strike; with no foe about, use what is near'],
              [['1', '…', '7'], 'Your skills'],
              [['Tab'], 'Choose the next foe; Esc lets go of it'],
              [['C', 'K'], 'Your character; your skills'],
              [['Enter'], 'Say something; Enter again sends it'],
              [['Esc'], 'Open the menu; stop typing'],
            ]}
          />
        </Topic>
        <Topic title="On a phone or tablet" className="pointer-coarse:order-first">
          <p>
            Put a thumb on the left half of the screen and pull: a stick appears under it. Let go to stand still. What
            is near, a door, a chest, somebody to speak with, has its button on the right; a tap on it does the same.
          </p>
          <p>
            Tap a foe, go close, and hold the crossed swords to strike. Your skills lie round them, draughts and bread
            above. Two fingers on the picture bring it nearer. For a left hand, the menu changes sides.
          </p>
          <p>Turned sideways you see more of the world, upright you see more of the chat. Both work.</p>
        </Topic>
        <Topic title="Talking">
          <p>
            Your words float over your head and go to everybody near you. Walk closer to be heard, walk away to be
            alone. The last lines stay in the chat log.
          </p>
          <p>Be kind. There is a person behind every name.</p>
        </Topic>
        <Topic title="The world">
          <p>
            A day in Hollowmere lasts twenty-four minutes. Lamps and windows light up at dusk, and some places are worth
            seeing at both hours.
          </p>
          <p>
            The village lies at the crossroads, the lake to the east, Hollow Wood to the west, and an old abbey stands
            where the high road ends.
          </p>
        </Topic>
        <Topic title="Guest or account?">
          <p>
            <strong>As a guest</strong> you walk in at once, under a name like “Guest 4821”. This browser remembers you,
            until you have been away for thirty days.
          </p>
          <p>
            <strong>With an account</strong> you choose your own name, have up to six characters, and find them again on
            every device, exactly where you left them.
          </p>
        </Topic>
        <Topic title="If something goes wrong">
          <p>
            If the line breaks, the game says so and comes back by itself. You stand where you stood. If it asks you to
            sign in, that sign-in was ended: sign in again and walk on.
          </p>
          <p>If you open the game twice, the newest window plays; the other offers to take over.</p>
        </Topic>
      </div>
    </div>
  );
}

interface TopicProps {
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
}

function Topic({ title, className, children }: TopicProps) {
  return (
    <Card className={clsx('grid content-start gap-3', className)}>
      <h2 className="text-2xl text-accent">{title}</h2>
      {children}
    </Card>
  );
}

function Controls({ rows }: { readonly rows: readonly (readonly [readonly string[], string])[] }) {
  return (
    <dl className="grid gap-3">
      {rows.map(([keys, meaning]) => (
        <div key={keys.join()} className="grid gap-x-4 gap-y-1 sm:grid-cols-[13.5rem_1fr] sm:items-center">
          <dt className="flex gap-2">
            {keys.map((key) => (
              <kbd
                key={key}
                className="pixel-key grid min-h-9 min-w-9 place-items-center bg-raised px-2 font-semibold font-text text-sm [--key-light:rgb(255_255_255/0.1)]"
              >
                {key}
              </kbd>
            ))}
          </dt>
          <dd className="text-muted">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
