import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDataFolder } from '../../sync-server/service/open-data-folder.ts';
import { runCommand } from '../cli/run-command.ts';
import { PROJECT_ROOT } from '../support/shared-folder.ts';
import { operatorOf, doneOf } from './signed-in.ts';
import { startTestServer } from './test-server.ts';

describe('tallybook serve --accounts', () => {
  it('prints a link that makes the first admin, and a token reaches it from the command line', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-accounts-'));
    const books = await openDataFolder(folder, { mayCreate: true });
    await books.createOrganisation({ organisation: 1, name: 'Test', amountScale: 2 });
    await books.close();
    const entry = path.join(PROJECT_ROOT, 'sync-server', 'cli', 'tallybook.js');
    const options = ['--accounts', '--port', '0', '--data', folder, '--locale', 'en'];
    const program = spawn(process.execPath, [entry, 'serve', ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    try {
      let said = '';
      const link = await new Promise<string>((resolve, reject) => {
        program.once('exit', () => reject(new Error(said)));
        program.stderr.on('data', (chunk) => {
          said += String(chunk);
          const found = /(http:\/\/localhost:\d+)\/sign-in#(tb_invitation_1_[\w-]{43})/.exec(said);
          if (found !== null) resolve(found[0]);
        });
      });
      assert.match(said, /Everybody signs in/);
      const [url, invitation] = link.split('/sign-in#') as [string, string];
      assert.equal((await fetch(`${url}/api/ledger/registers`)).status, 401);
      const unknown = await runCommand(['verify', '--server', url]);
      assert.deepEqual([unknown.code, /SIGN-IN-NEEDED/.test(unknown.err)], [1, true]);

      const password = 'correct horse battery';
      const body = { invitation, login: 'boss', password, session: 'addIn' };
      const taken = await fetch(`${url}/api/sign-in/invitation`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      assert.equal(taken.status, 200);
      const { access } = (await taken.json()) as { access: string };
      const made = await fetch(`${url}/api/tokens`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${access}` },
        body: JSON.stringify({ name: 'nightly', permissions: ['audit'], days: 1 }),
      });
      const { secret } = (await made.json()) as { secret: string };
      const environment = { TALLYBOOK_TOKEN: secret };
      const verified = await runCommand(['verify', '--server', url], { environment });
      assert.deepEqual([verified.code, /intact/.test(verified.out)], [0, true]);
    } finally {
      program.removeAllListeners('exit');
      const ended = once(program, 'exit');
      program.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('connections', () => {
  it('beyond the limit are closed, and the ones there are go on', async () => {
    const server = await startTestServer({ maxConnections: 1 });
    const open = async (): Promise<ReturnType<typeof connect>> => {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      return socket;
    };
    try {
      const first = await open();
      const second = await open();
      second.resume();
      await once(second, 'close');
      first.write('GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
      const [answer] = (await once(first, 'data')) as [Buffer];
      assert.match(answer.toString(), /^HTTP\/1\.1 200/);
      first.destroy();
    } finally {
      await server.stop();
    }
  });
});

describe('the audit chain', () => {
  it('names who made the first admin and whoever came by another issuer', async () => {
    const server = await startTestServer({ signIn: { isAlwaysNeeded: true } });
    try {
      const { people } = server.ledger;
      const invitation = (await people.inviteFirstAdmin(1))!;
      const request = { invitation, login: 'boss', password: 'correct horse battery' };
      doneOf(await people.takeInvitation({ ...request, session: 'web' }, 'test'));
      const identity = { issuer: 'https://id.example', subject: 's', name: 'Li' };
      const start = { organisation: 1, session: 'web', client: 'test' } as const;
      doneOf(await people.externalSignIn(identity, start));
      doneOf(await people.externalSignIn(identity, start));
      const verified = await server.ledger.verify(operatorOf(1), {});
      const entries = verified.status === 'done' ? verified.reply.head.sequence : 0;
      assert.equal(entries, 2);
    } finally {
      await server.stop();
    }
  });
});
