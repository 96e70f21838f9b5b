// HTTP handlers of a module and the routes that lead to them.
import { isIdentifier } from './identifier.ts';
import type { ModuleContext } from './module-context.ts';
import type { HttpHandlerDefinition, HttpRouteDefinition } from './module-definition.ts';
import { NamesInUse } from './names-in-use.ts';

export function readHttpHandlers(context: ModuleContext): HttpHandlerDefinition[] {
  const names = new NamesInUse(context.problems);
  return context.raw.httpHandlers.map((sourceName, id) => {
    const name = context.canonicalName('function', sourceName);
    context.problems.expect(isIdentifier(name), `the HTTP handler "${sourceName}" has no usable name`);
    names.take(name, `HTTP handler ${sourceName}`);
    return { name, sourceName, id };
  });
}

/** Empty, or segments of these characters, each behind a slash. */
const PATH = /^(?:\/[a-z0-9\-_~/]*)?$/;

export function readHttpRoutes({ raw, problems }: ModuleContext): HttpRouteDefinition[] {
  const routes: HttpRouteDefinition[] = [];
  for (const { handler, method, path } of raw.httpRoutes) {
    const handlerId = raw.httpHandlers.indexOf(handler);
    const where = `the route ${method ?? 'ANY'} "${path}"`;
    problems.expect(handlerId !== -1, `${where} leads to the handler "${handler}", which does not exist`);
    problems.expect(PATH.test(path), `${where} must be empty or begin with /, and consist of a-z 0-9 - _ ~ /`);
    const overlaps = routes.some(
      (other) => other.path === path && (other.method === method || other.method === null || method === null),
    );
    problems.expect(!overlaps, `${where} overlaps with another one`);
    routes.push({ handlerId, method, path });
  }
  return routes;
}

/** The first route for a request, by exact path; undefined where there is none. */
export function findHttpRoute(
  routes: readonly HttpRouteDefinition[],
  method: string,
  path: string,
): HttpRouteDefinition | undefined {
  return routes.find((route) => route.path === path && (route.method === null || route.method === method));
}
