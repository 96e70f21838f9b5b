// Whether somebody may play and talk, in one word.
import { Badge } from '../badge.tsx';

const words: Readonly<Record<string, string>> = { mute: 'Muted', suspend: 'Suspended', ban: 'Banned' };

export function RestrictionBadge({ restriction }: { readonly restriction: string }) {
  const word = words[restriction];
  return word === undefined ? null : <Badge tone="danger">{word}</Badge>;
}
