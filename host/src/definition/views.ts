// Views of a module: their rows, their key, and which hook runs them.
import type { AlgebraicType } from '../bsatn/algebraic-type.ts';
import { optionOf } from '../bsatn/special-types.ts';
import { takeFunctionName } from './functions.ts';
import type { ModuleContext } from './module-context.ts';
import type { ColumnDefinition, ViewDefinition } from './module-definition.ts';
import type { RawViewDef } from './raw-module-def.ts';
import { readColumns } from './tables.ts';

export function readViews(context: ModuleContext): ViewDefinition[] {
  checkKeys(context);
  return context.raw.views.flatMap((view) => readView(context, view) ?? []);
}

function readView(context: ModuleContext, view: RawViewDef): ViewDefinition | null {
  const { problems, names } = context;
  const name = takeFunctionName(context, view.sourceName, 'view');
  names.take(name, `view ${name}`);
  const takesNothing = view.params.elements.length === 0;
  problems.expect(takesNothing, `unsupported: this host does not run views with arguments (${name})`);
  const ref = rowTypeOf(view.returnType);
  if (ref === null) {
    problems.add(`view ${name} must return an array or an option of a row type`);
    return null;
  }
  const columns = readColumns(context, ref, `view ${name}`);
  if (!columns) return null;
  return {
    name,
    sourceName: `${context.prefix}${view.sourceName}`,
    id: view.index,
    isAnonymous: view.isAnonymous,
    isPublic: view.isPublic,
    columns,
    rowTypeRef: ref,
    primaryKey: keyOf(context, view, columns, name),
    isOption: view.returnType.kind === 'Sum',
  };
}

function rowTypeOf(type: AlgebraicType): number | null {
  const element = type.kind === 'Array' ? type.element : optionOf(type);
  return element?.kind === 'Ref' ? element.ref : null;
}

function keyOf(
  { raw, problems }: ModuleContext,
  view: RawViewDef,
  columns: readonly ColumnDefinition[],
  name: string,
): number | null {
  const entries = raw.viewPrimaryKeys.filter((entry) => entry.viewName === view.sourceName);
  problems.expect(entries.length <= 1, `view ${name} has more than one primary key`);
  const [column, second] = entries[0]?.columns ?? [];
  problems.expect(second === undefined, `view ${name} has more than one primary key column`);
  if (column === undefined) return null;
  const position = columns.findIndex(({ sourceName }) => sourceName === column);
  problems.expect(position !== -1, `view ${name}: its primary key names the column "${column}", which does not exist`);
  return position === -1 ? null : position;
}

function checkKeys({ raw, problems }: ModuleContext): void {
  for (const { viewName } of raw.viewPrimaryKeys) {
    const exists = raw.views.some((view) => view.sourceName === viewName);
    problems.expect(exists, `a primary key is given for the view "${viewName}", which does not exist`);
  }
}
