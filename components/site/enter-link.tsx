// The way in: guests step straight into the game, players choose a character first.
import type { ReactNode } from 'react';
import { ButtonLink, PlayLink } from '#components/ui/button.tsx';

interface EnterLinkProps {
  readonly isSignedIn: boolean;
  readonly size: 'small' | 'large';
  readonly children: ReactNode;
}

export function EnterLink({ isSignedIn, ...link }: EnterLinkProps) {
  return isSignedIn ? <ButtonLink href="/characters" {...link} /> : <PlayLink href="/play" {...link} />;
}
