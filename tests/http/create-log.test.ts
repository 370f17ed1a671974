import assert from 'node:assert/strict';
import { createLog } from '../../sync-server/http/create-log.ts';

describe('createLog', () => {
  it('never writes a secret, wherever it turns up', () => {
    let written = '';
    const log = createLog('info', { write: (line) => void (written += line) });
    log.info({
      authorization: 'canary',
      token: 'canary',
      user: { password: 'canary', name: 'li' },
      req: { headers: { authorization: 'canary', cookie: 'canary' } },
      reply: { headers: { 'set-cookie': 'canary' } },
    });
    assert.doesNotMatch(written, /canary/);
    assert.match(written, /"name":"li"/);
  });
});
