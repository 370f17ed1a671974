import assert from 'node:assert/strict';
import { ServerUnreachable } from '../../addin/pane/pane-context.ts';
import { paneErrorOf } from '../../addin/pane/state/pane-error.ts';
import { HostRefusal } from '../../core/workbook/workbook-host.ts';

describe('paneErrorOf', () => {
  it('tells what a host refuses by its kind and its tab, with a code for the admin', () => {
    assert.deepEqual(paneErrorOf(new HostRefusal('tabGone', '销售登记')), {
      kind: 'tabGone',
      tab: '销售登记',
      code: 'HOST-TAB-GONE',
    });
  });

  it('takes what a person cancelled for no error', () => {
    assert.equal(paneErrorOf(new HostRefusal('cancelled')), null);
  });

  it('knows a server that is away from a fault of our own', () => {
    assert.equal(paneErrorOf(new ServerUnreachable())?.kind, 'offline');
    assert.deepEqual(paneErrorOf(new TypeError('x is y')), {
      kind: 'fault',
      tab: '',
      code: 'TypeError: x is y',
    });
  });
});
