// A migration plan as the person reads it who is about to publish.
import type { MigrationPlan } from '../../definition/migration-plan.ts';

const BOLD = '\x1b[1m';
const YELLOW = '\x1b[33m';
const PLAIN = '\x1b[0m';

export function describePlan(
  { lines, disconnectsClients }: Extract<MigrationPlan, { kind: 'possible' }>,
  isColored: boolean,
): string {
  const styled = (style: string, text: string) => (isColored ? `${style}${text}${PLAIN}` : text);
  if (lines.length === 0) return 'Tables and views stay as they are.\n';
  return [
    styled(BOLD, 'What happens to the database:'),
    ...lines.map((line) => `- ${line}`),
    ...(disconnectsClients ? [styled(YELLOW, 'Clients are disconnected and have to be of the new version.')] : []),
    '',
  ].join('\n');
}
