/** Refuses to start a server with a route that does not say who may use it. */

import { isPermission } from '../auth/permissions.ts';
import { RESOURCES, type Route } from './route.ts';

/** Throws with the name of the first route that is not fully declared, or not the only one of its name and address. */
export function checkRoutes(routes: readonly Route[]): void {
  const operations = new Set<string>();
  const addresses = new Set<string>();
  for (const route of routes) {
    const { operation, permission, resource, method, path } = route;
    const fail = (fault: string): never => {
      throw new TypeError(`route "${operation}" (${method} ${path}) ${fault}`);
    };
    if (!isPermission(permission)) fail(`has no known permission: ${String(permission)}`);
    if (!RESOURCES.some((known) => known === resource)) {
      fail(`has no known resource: ${String(resource)}`);
    }
    const isOpen = permission === 'open';
    if (isOpen !== (resource === 'nothing') && permission !== 'operate') {
      fail(`is ${isOpen ? 'open' : 'not open'}, and is about ${resource}`);
    }
    if (operations.has(operation)) fail('has the name of another');
    if (addresses.has(`${method} ${path}`)) fail('has the address of another');
    operations.add(operation);
    addresses.add(`${method} ${path}`);
  }
}
