/** The registry: every route the server answers. What is not here does not exist. */

import { AUDIT_ROUTES } from './audit-routes.ts';
import { definitionRoutes } from './definition-routes.ts';
import { DEPARTMENT_NAME_ROUTES } from './department-name-routes.ts';
import { FIGURE_ROUTES } from './figure-routes.ts';
import { FINDING_CARE_ROUTES } from './finding-care-routes.ts';
import { LEDGER_ROUTES } from './ledger-routes.ts';
import { NOTICE_ROUTES } from './notice-routes.ts';
import { openApiOf } from './open-api.ts';
import { OPERATION_ROUTES } from './operation-routes.ts';
import { PEOPLE_ROUTES } from './people-routes.ts';
import { PRINT_ROUTES } from './print-routes.ts';
import { type Route } from './route.ts';
import { WEB_WORKBOOK_ROUTES } from './web-workbook-routes.ts';
import { SIGN_IN_ROUTES } from './sign-in-routes.ts';
import { SYNC_ROUTES } from './sync-routes.ts';
import { TOKEN_ROUTES } from './token-routes.ts';
import { WORKBOOK_ROUTES } from './workbook-routes.ts';

export const ROUTES: readonly Route[] = [
  ...WORKBOOK_ROUTES,
  ...WEB_WORKBOOK_ROUTES,
  ...LEDGER_ROUTES,
  ...FINDING_CARE_ROUTES,
  ...FIGURE_ROUTES,
  ...PRINT_ROUTES,
  ...SYNC_ROUTES,
  ...NOTICE_ROUTES,
  ...SIGN_IN_ROUTES,
  ...PEOPLE_ROUTES,
  ...TOKEN_ROUTES,
  ...DEPARTMENT_NAME_ROUTES,
  ...AUDIT_ROUTES,
  ...definitionRoutes(openApiDocument),
  ...OPERATION_ROUTES,
];

/** The OpenAPI 3.1 document of all routes, as it is served and checked in. */
export function openApiDocument(): Record<string, unknown> {
  return openApiOf(ROUTES);
}
