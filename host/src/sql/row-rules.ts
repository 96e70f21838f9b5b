// Row-level security: rules of the module that say, in SQL, which rows of a public table a reader may see. Whatever
// anybody but the owner asks of such a table is asked of what a rule lets through: one plan per rule, so that a row which
// two rules let through comes twice, as in the reference.
import type { ModuleDefinition } from '../definition/module-definition.ts';
import { columnOffsets, planSubscription, type QueryPlan, returnedRelation } from './plan.ts';
import { combine, mapColumns } from './predicate.ts';
import type { Reader, Relation } from './relation.ts';
import { SqlError } from './sql-error.ts';

/** Plans that one statement may become: each is evaluated by itself, and rules of joined tables multiply. */
const MOST_PLANS = 32;

/** Statements of the rules, by the canonical name of the table whose rows they return. */
type Rules = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<ModuleDefinition, Rules>();

/** What a plan becomes for this reader: itself where no rule touches it. Throws `SqlError`. */
export function restrict<P extends QueryPlan>(plan: P, definition: ModuleDefinition, reader: Reader): readonly P[] {
  if (reader.isOwner || definition.rowLevelSecurity.length === 0) return [plan];
  const applying = { definition, reader, rules: rulesOf(definition) };
  return applyRules(plan, [...plan.sources.keys()], applying, []);
}

/** Whether rules decide who sees which rows of a table, by its canonical name. */
export function isUnderRules(table: string, definition: ModuleDefinition): boolean {
  return rulesOf(definition).has(table);
}

/**
 * Checks all rules, as far as they can be checked before anybody reads: that they are queries for whole rows of public
 * tables, and that none leads back to itself. Throws `SqlError` with the rule.
 */
export function checkRules(definition: ModuleDefinition): void {
  const nobody = { identity: 0n, isOwner: true };
  for (const sql of definition.rowLevelSecurity) {
    try {
      const relation = returnedRelation(planSubscription(sql.trim(), definition, nobody));
      checkProtected(relation, definition);
      const applying = { definition, reader: nobody, rules: rulesOf(definition) };
      alternatives(relation, applying, []);
    } catch (error) {
      if (!(error instanceof SqlError)) throw error;
      throw new SqlError(`row-level security: ${error.message}, executing: \`${sql}\``);
    }
  }
}

function checkProtected({ kind, name }: Relation, { tables }: ModuleDefinition): void {
  if (kind === 'view') throw new SqlError(`\`${name}\` is a view; rules are for tables`);
  const isPublic = tables.find((table) => table.name === name)?.isPublic === true;
  if (!isPublic) throw new SqlError(`\`${name}\` is private, so that nobody could see its rows anyway`);
}

interface Applying {
  readonly definition: ModuleDefinition;
  readonly reader: Reader;
  readonly rules: Rules;
}

function applyRules<P extends QueryPlan>(
  plan: P,
  sources: readonly number[],
  applying: Applying,
  path: readonly string[],
): readonly P[] {
  let plans: readonly P[] = [plan];
  for (const source of sources) {
    const rules = alternatives(plan.sources[source] as Relation, applying, path);
    if (rules === null) continue;
    checkPlanCount(plans.length * rules.length);
    plans = plans.flatMap((open) => rules.map((rule) => attach(open, source, rule)));
  }
  return plans;
}

function checkPlanCount(count: number): void {
  if (count <= MOST_PLANS) return;
  throw new SqlError(
    `Row-level security makes ${count} queries of this statement, and at most ${MOST_PLANS} are allowed`,
  );
}

/** The rules of a table, with the rules of the tables that they read applied to them; null where it has none. */
function alternatives(relation: Relation, applying: Applying, path: readonly string[]): readonly QueryPlan[] | null {
  const { definition, reader, rules } = applying;
  const statements = relation.kind === 'table' ? rules.get(relation.name) : undefined;
  if (statements === undefined) return null;
  if (path.includes(relation.name)) {
    throw new SqlError(`Discovered cyclic dependency when resolving RLS rules for table \`${relation.name}\``);
  }
  const all = statements.flatMap((sql) => {
    const rule = planSubscription(sql.trim(), definition, reader);
    const others = [...rule.sources.keys()].filter((source) => source !== rule.returned);
    return applyRules(rule, others, applying, [...path, relation.name]);
  });
  checkPlanCount(all.length);
  return all;
}

/** Asks of a source what the rule asks of the rows it returns; the rule's other tables join behind all others. */
function attach<P extends QueryPlan>(plan: P, source: number, rule: QueryPlan): P {
  const sources = [...plan.sources, ...rule.sources.filter((_, index) => index !== rule.returned)];
  const offsets = columnOffsets(sources);
  const ruleOffsets = columnOffsets(rule.sources);
  const place = (index: number): number => {
    if (index === rule.returned) return source;
    return plan.sources.length + (index < rule.returned ? index : index - 1);
  };
  const predicate = mapColumns(rule.predicate, (column) => {
    const index = ruleOffsets.findLastIndex((offset) => offset <= column);
    return (offsets[place(index)] as number) + column - (ruleOffsets[index] as number);
  });
  return { ...plan, sources, predicate: combine('and', [plan.predicate, predicate]) };
}

function rulesOf(definition: ModuleDefinition): Rules {
  const cached = known.get(definition);
  if (cached !== undefined) return cached;
  const rules = Map.groupBy(
    definition.rowLevelSecurity,
    (sql) => returnedRelation(planSubscription(sql.trim(), definition, { identity: 0n, isOwner: true })).name,
  );
  known.set(definition, rules);
  return rules;
}
