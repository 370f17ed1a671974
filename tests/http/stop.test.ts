import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_ROOT } from '../support/shared-folder.ts';

/** Starts the program as `npm start` does and waits for the line that says it is ready. */
async function startProgram(
  args: readonly string[],
  folder: string,
): Promise<{ program: ChildProcess; said: () => string; exit: Promise<number | null> }> {
  const launch = path.join(PROJECT_ROOT, 'launch.js');
  const program = spawn(process.execPath, [launch, 'sync-server/main.ts', ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  program.stdout!.on('data', (chunk) => (said += String(chunk)));
  const exit = once(program, 'exit').then(([code]) => code as number | null);
  await new Promise<void>((resolve) => {
    program.stderr!.on('data', (chunk) => {
      said += String(chunk);
      if (/is ready|is taken/.test(said)) resolve();
    });
    void exit.then(() => resolve());
  });
  return { program, said: () => said, exit };
}

const addressIn = (said: string): string => /http:\/\/localhost:\d+/.exec(said)![0];

describe('npm start', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tallybook-start-'));
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('says where it is, holds the sample company, and ends with 0 when told to stop', async () => {
    const { program, said, exit } = await startProgram(['--port', '0'], folder);
    try {
      const url = addressIn(said());
      assert.match(await (await fetch(url)).text(), /<title>/);
      const balances = await fetch(`${url}/api/ledger/balances?limit=5`);
      const { balances: rows } = (await balances.json()) as { balances: unknown[] };
      assert.equal(rows.length, 5);
    } finally {
      program.kill('SIGTERM');
    }
    assert.equal(await exit, 0);
  });

  it('keeps its books from one start to the next', async () => {
    const { program, said, exit } = await startProgram(['--port', '0'], folder);
    try {
      const verified = await fetch(`${addressIn(said())}/api/ledger/verify`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      });
      const reply = (await verified.json()) as { intact: boolean; head: { revision: number } };
      assert.equal(reply.intact, true);
      assert.ok(reply.head.revision > 0);
    } finally {
      program.kill('SIGTERM');
    }
    assert.equal(await exit, 0);
  });

  it('ends at once when told a second time, whatever is under way', async () => {
    const { program, said, exit } = await startProgram(['--port', '0'], folder);
    const upload = request(`${addressIn(said())}/api/workbooks?name=a.csv`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': '8' },
    });
    upload.on('error', () => undefined);
    upload.write('half');
    await sleep(200);
    program.kill('SIGTERM');
    while (!/Stopping/.test(said())) await sleep(20);
    program.kill('SIGTERM');
    assert.equal(await exit, 1);
  });

  it('says in one line that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { said, exit } = await startProgram(['--port', String(port)], folder);
    assert.equal(await exit, 1);
    assert.match(said(), new RegExp(`^Port ${port} is taken`));
    assert.equal(said().trim().split('\n').length, 1);
    other.close();
  });

  it('says in one line that its books cannot be opened, without the password of their address', async () => {
    const address = 'postgres://clerk:canary@127.0.0.1:9/books';
    const { said, exit } = await startProgram(['--port', '0', '--data', address], folder);
    assert.equal(await exit, 1);
    assert.match(said(), /^The books cannot be opened \(postgres:\/\/127\.0\.0\.1:9\/books/);
    assert.doesNotMatch(said(), /canary/);
    assert.equal(said().trim().split('\n').length, 1);
  });

  it('ends with 2 for a port that is none', async () => {
    const { said, exit } = await startProgram(['--port', 'many'], folder);
    assert.equal(await exit, 2);
    assert.match(said(), /"many" is no port/);
  });
});
