// Every route of the server, in the order in which they are tried.
import type { Route } from '../http/router.ts';
import type { AnswerCounts } from '../metrics.ts';
import type { ServerContext } from '../server-context.ts';
import { administrationRoutes } from './administration-routes.ts';
import { callRoutes } from './call-routes.ts';
import { databaseRoutes } from './database-routes.ts';
import { generalRoutes } from './general-routes.ts';
import { identityRoutes } from './identity-routes.ts';
import { mcpRoutes } from './mcp/mcp-routes.ts';
import { metricsRoutes } from './metrics-routes.ts';
import { publishRoutes } from './publish-routes.ts';
import { sqlRoutes } from './sql-routes.ts';
import { userRoutes } from './user-routes.ts';

export function allRoutes(context: ServerContext, answers: AnswerCounts): readonly Route[] {
  return [
    ...generalRoutes(),
    ...identityRoutes(context),
    ...publishRoutes(context),
    ...administrationRoutes(context),
    ...databaseRoutes(context),
    ...callRoutes(context),
    ...sqlRoutes(context),
    ...mcpRoutes(context),
    ...userRoutes(context),
    ...metricsRoutes(context, answers),
  ];
}
