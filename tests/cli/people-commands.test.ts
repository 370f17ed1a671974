import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDataFolder } from '../../sync-server/service/open-data-folder.ts';
import { CHEAP_PASSWORDS } from '../http/test-server.ts';
import { runCommand } from '../support/run-command.ts';

describe('the commands about people', () => {
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-people-'));
    const ledger = await openDataFolder(folder, { mayCreate: true });
    await ledger.createOrganisation({ organisation: 1, name: 'Test', amountScale: 2 });
    await ledger.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: readonly string[]) => runCommand(...args, '--data', folder);

  it('add somebody and print the link by which they set their password', async () => {
    const added = await run('user', 'add', 'boss', '--admin', 'yes', '--url', 'https://t.example');
    assert.equal(added.code, 0);
    const [, invitation] = /^https:\/\/t\.example\/sign-in#(tb_invitation_1_[\w-]{43})\n$/.exec(
      added.out,
    )!;
    const ledger = await openDataFolder(folder, {
      mayCreate: false,
      passwordCost: CHEAP_PASSWORDS,
    });
    const request = { invitation: invitation!, password: 'correct horse battery' };
    const taken = await ledger.people.takeInvitation({ ...request, session: 'web' }, 'test');
    await ledger.close();
    assert.equal(taken.status === 'done' && taken.reply.principal.scope.rights.isAdmin, true);
  });

  it('set a password from a file, and refuse one that is too short', async () => {
    await run('user', 'add', 'boss', '--admin', 'yes');
    const file = path.join(folder, 'password');
    writeFileSync(file, 'short\n');
    const short = await run('user', 'password', 'boss', '--password-file', file);
    assert.equal(short.code, 1);
    assert.match(short.err, /too short/);
    writeFileSync(file, 'correct horse battery\n');
    assert.equal((await run('user', 'password', 'boss', '--password-file', file)).code, 0);
    const ledger = await openDataFolder(folder, { mayCreate: false });
    const request = { login: 'boss', password: 'correct horse battery', session: 'web' } as const;
    assert.equal((await ledger.people.signIn(request, 'test')).status, 'done');
    await ledger.close();
  });

  it('change roles, and always keep an admin', async () => {
    await run('user', 'add', 'boss', '--admin', 'yes');
    await run('user', 'add', 'li', '--department', 'warehouse', '--role', 'editor');
    const changed = await run('user', 'role', 'li', '--department', 'sales', '--role', 'viewer');
    assert.equal(changed.out, 'viewer@sales editor@warehouse\n');
    await run('user', 'role', 'li', '--department', 'warehouse', '--role', 'none');
    await run('user', 'role', 'li', '--blind', 'yes');
    assert.match((await run('user', 'list')).out, /li +li +viewer@sales blind/);
    const refused = await run('user', 'disable', 'boss');
    assert.deepEqual([refused.code, /One admin has to stay/.test(refused.err)], [1, true]);
    await run('user', 'disable', 'li');
    assert.match((await run('user', 'list')).out, /disabled/);
  });

  it('say which department writes a register and who reads it', async () => {
    await run('department', 'save', 'shop', '--name', 'Shop 2', '--costs', 'yes');
    await run('department', 'own', 'sales', '--department', 'shop', '--readers', 'finance');
    const { out } = await run('department', 'list');
    assert.match(out, /shop +Shop 2 +costs +sales\n/);
    assert.match(out, /sales -> finance/);
    const used = await run('department', 'remove', 'shop');
    assert.deepEqual([used.code, /in use/.test(used.err)], [1, true]);
    assert.equal((await run('department', 'own', 'nothing', '--department', 'shop')).code, 2);
  });

  it('make a token that is shown once, and revoke it', async () => {
    const may = ['--may', 'readLedger,writeLedger', '--registers', 'sales', '--days', '30'];
    const made = await run('token', 'create', 'till', ...may);
    assert.match(made.out, /^tb_token_1_[\w-]{43}\n$/);
    assert.match((await run('token', 'list')).out, /till +readLedger writeLedger +sales +20/);
    assert.doesNotMatch((await run('token', 'list')).out, /tb_token/);
    assert.equal((await run('token', 'revoke', 'till')).code, 0);
    assert.match((await run('token', 'list')).out, /revoked/);
    assert.equal((await run('token', 'revoke', 'till')).code, 1);
    assert.equal((await run('token', 'create', 'x', '--may', 'managePeople')).code, 2);
  });

  it('say what is missing, with the help', async () => {
    for (const words of [['user'], ['user', 'frob'], ['user', 'add'], ['token', 'create']]) {
      const { code, err } = await run(...words);
      assert.equal(code, 2);
      assert.match(err, /Usage: tallybook/);
    }
    const { code } = await run('user', 'list', '--organisation', '0');
    assert.equal(code, 2);
  });
});
