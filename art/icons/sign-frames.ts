// Pictures of skills (skill/<key>, 20 by 20), of effects (icon/effect/<kind>, 20 by 20) and signs (icon/<name>, 16 by 16).
import { skills } from '@hollowmere/world/skills';
import type { Frame } from '../sheet/frame.ts';
import { classSkillShapes } from './class-skills.ts';
import { creatureSkillShapes } from './creature-skills.ts';
import { effectShapes } from './effects.ts';
import { hudShapes } from './hud.ts';
import { painted, type Shape } from './shapes.ts';

const SKILL_SIZE = 20;
const SIGN_SIZE = 16;

export const signFrames = (): Frame[] => [
  ...skills.map(({ key }) => icon(`skill/${key}`, classSkillShapes[key] ?? creatureSkillShapes[key], SKILL_SIZE)),
  ...Object.entries(effectShapes).map(([name, shapes]) => icon(`icon/${name}`, shapes, SKILL_SIZE)),
  ...Object.entries(hudShapes).map(([name, shapes]) => icon(`icon/${name}`, shapes, SIGN_SIZE)),
];

/** @throws when nobody has drawn it. */
function icon(name: string, shapes: readonly Shape[] | undefined, size: number): Frame {
  if (!shapes) throw new Error(`nobody has drawn ${name}`);
  return { name, picture: painted(shapes, size), anchorX: size / 2, anchorY: size - 1 };
}
