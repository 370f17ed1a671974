import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeCertificate, OpensslMissing } from '../../sync-server/cli/make-certificate.ts';
import { runCommand } from './run-command.ts';

describe('tallybook certificate', function () {
  this.timeout(30_000);
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tallybook-certificate-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const read = (file: string): Promise<string> =>
    readFile(path.join(folder, 'certificate', file), 'utf8');

  it('makes a certificate of localhost that its authority signed, and says what to do with it', async () => {
    const { code, out } = await runCommand(['certificate'], { folder });
    assert.equal(code, 0);
    const certificate = new X509Certificate(await read('localhost.crt'));
    const authority = new X509Certificate(await read('authority.crt'));
    assert.equal(authority.ca, true);
    assert.equal(certificate.ca, false);
    assert.ok(certificate.verify(authority.publicKey));
    assert.ok(certificate.checkPrivateKey(createPrivateKey(await read('localhost.key'))));
    assert.equal(certificate.checkHost('localhost'), 'localhost');
    assert.equal(certificate.checkIP('127.0.0.1'), '127.0.0.1');
    for (const system of ['Windows', 'Mac', 'Linux', 'Firefox']) assert.match(out, RegExp(system));
    assert.match(out, /serve --certificate ".*localhost\.crt" --key ".*localhost\.key"/);
  });

  it('keeps its key from others and throws the key of the authority away', async () => {
    await runCommand(['certificate'], { folder });
    const kept = await readdir(path.join(folder, 'certificate'));
    assert.deepEqual(kept.sort(), ['authority.crt', 'localhost.crt', 'localhost.key']);
    const { mode } = await stat(path.join(folder, 'certificate', 'localhost.key'));
    assert.equal(mode & 0o077, 0);
  });

  it('leaves a certificate that is there already alone', async () => {
    await runCommand(['certificate'], { folder });
    const before = await read('localhost.key');
    const { code, err } = await runCommand(['certificate'], { folder });
    assert.equal(code, 1);
    assert.match(err, /is there already and was left alone/);
    assert.equal(await read('localhost.key'), before);
  });

  it('names what to install where there is no openssl', async () => {
    const { code, err } = await runCommand(['certificate'], { folder, environment: { PATH: '' } });
    assert.equal(code, 1);
    assert.match(err, /no openssl on this machine.*winget.*apt install openssl/);
    await assert.rejects(makeCertificate(['no-such-openssl']), OpensslMissing);
  });
});
