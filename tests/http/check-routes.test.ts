import assert from 'node:assert/strict';
import { checkRoutes } from '../../sync-server/http/check-routes.ts';
import { type Route } from '../../sync-server/http/route.ts';
import { ROUTES } from '../../sync-server/http/routes.ts';

describe('checkRoutes', () => {
  const [first] = ROUTES;
  const refuses = (change: Record<string, unknown>, fault: RegExp): void =>
    assert.throws(() => checkRoutes([{ ...first!, ...change } as Route]), fault);

  it('is content with every route there is', () => {
    checkRoutes(ROUTES);
  });

  it('refuses a route without a permission or a resource, or with one nobody knows', () => {
    refuses({ permission: undefined }, /no known permission/);
    refuses({ permission: 'everything' }, /no known permission/);
    refuses({ resource: undefined }, /no known resource/);
    refuses({ resource: 'elsewhere' }, /no known resource/);
  });

  it('refuses an open route to something of somebody’s', () => {
    refuses({ permission: 'open', resource: 'organisation' }, /is open/);
    refuses({ permission: 'readLedger', resource: 'nothing' }, /not open/);
  });

  it('refuses two routes of one name or address', () => {
    assert.throws(() => checkRoutes([first!, { ...first!, path: '/api/other' }]), /the name/);
    assert.throws(() => checkRoutes([first!, { ...first!, operation: 'other' }]), /the address/);
  });
});
