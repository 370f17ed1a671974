/** The registry: every route the server answers. What is not here does not exist. */

import { definitionRoutes } from './definition-routes.ts';
import { LEDGER_ROUTES } from './ledger-routes.ts';
import { openApiOf } from './open-api.ts';
import { OPERATION_ROUTES } from './operation-routes.ts';
import { type Route } from './route.ts';
import { WEB_WORKBOOK_ROUTES } from './web-workbook-routes.ts';
import { WORKBOOK_ROUTES } from './workbook-routes.ts';

export const ROUTES: readonly Route[] = [
  ...WORKBOOK_ROUTES,
  ...WEB_WORKBOOK_ROUTES,
  ...LEDGER_ROUTES,
  ...definitionRoutes(openApiDocument),
  ...OPERATION_ROUTES,
];

/** The OpenAPI 3.1 document of all routes, as it is served and checked in. */
export function openApiDocument(): Record<string, unknown> {
  return openApiOf(ROUTES);
}
