// Finds the loops of a program and says where a look at the budget of the running call goes into each (see
// `call-budget.ts`): at the beginning of its body, in the same line, so that lines in stack traces stay what they are.
import type { Edit } from './edits.ts';
import { nodesBelow } from './nodes-below.ts';

/** The name under which the program finds what counts its turns. */
export const TURNS = 'spacetimedb_turns';

export const LOOK = `if(--${TURNS}.left<0)${TURNS}.out();`;
export const LOOK_IN_EXPRESSION = `--${TURNS}.left<0&&${TURNS}.out()`;
const LOOPS: ReadonlySet<unknown> = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The edits for all loops below a node of the syntax tree. */
export function loopChecks(root: object): Edit[] {
  const edits: Edit[] = [];
  for (const node of nodesBelow(root)) {
    if ('body' in node && 'type' in node && LOOPS.has(node.type)) edits.push(...checkIn(node.body as Node));
  }
  return edits;
}

function checkIn({ type, start, end }: Node): Edit[] {
  if (type === 'BlockStatement') return [{ start: start + 1, end: start + 1, text: LOOK }];
  return [
    { start, end: start, text: `{${LOOK}` },
    { start: end, end, text: '}' },
  ];
}
