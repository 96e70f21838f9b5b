// How far a report has come.
import { Badge, type BadgeTone } from '../badge.tsx';

const states: Readonly<Record<string, { readonly word: string; readonly tone: BadgeTone }>> = {
  open: { word: 'Open', tone: 'info' },
  upheld: { word: 'Upheld', tone: 'danger' },
  rejected: { word: 'Rejected', tone: 'plain' },
};

export function ReportStateBadge({ state }: { readonly state: string }) {
  const { word, tone } = states[state] ?? { word: state, tone: 'plain' };
  return <Badge tone={tone}>{word}</Badge>;
}
