// Skills of the classes and of creatures: `@hollowmere/world/skills`. What a strike comes to is in combat/.
export * from './skill.ts';
export {
  basicAttackOf,
  isBasicAttack,
  knownRank,
  skillIdOf,
  skillOfId,
  skills,
  skillsOfClass,
} from './skills.ts';
export * from './training.ts';
export * from './waiting.ts';
