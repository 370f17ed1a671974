/**
 * Makes a certificate for this very machine with openssl: an authority that can vouch for localhost alone, and what it
 * signed. The authority's key is thrown away once it has signed, so nobody can ever use it for anything else.
 */

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Apple takes no longer one, whoever signed it (support.apple.com/102028). */
const VALID_DAYS = 825;

/** Where openssl may be; Git for Windows brings it without putting it on the path. */
const OPENSSL_PLACES: readonly string[] =
  process.platform === 'win32'
    ? ['openssl', 'C:\\Program Files\\Git\\usr\\bin\\openssl.exe']
    : ['openssl'];

/**
 * As a file and not as options, so that LibreSSL, which macOS has, reads it too. The authority is held to this machine's
 * names: a system that trusts it trusts it for nothing else.
 */
const SETTINGS = `[req]
distinguished_name = nobody
prompt = no
[nobody]
CN = localhost
[authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
nameConstraints = critical, permitted;DNS:localhost, permitted;IP:127.0.0.1/255.255.255.255, permitted;IP:::1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = DNS:localhost, IP:127.0.0.1, IP:::1
`;

/** PEM texts. */
export interface LocalCertificate {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

/** There is no openssl on this machine. */
export class OpensslMissing extends Error {}

/** Makes a new one; rejects with what openssl says where it cannot. */
export async function makeCertificate(
  places: readonly string[] = OPENSSL_PLACES,
): Promise<LocalCertificate> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tallybook-certificate-'));
  const run = (args: string): void => runOpenssl(places, folder, args.split(' '));
  // A name of its own each time: a browser that knows an older one would otherwise take the two for one.
  const number = randomBytes(8).toString('hex');
  try {
    await writeFile(path.join(folder, 'settings'), SETTINGS);
    const newKey = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';
    run(
      `req -x509 ${newKey} -config settings -extensions authority -sha256 -days ${VALID_DAYS} ` +
        `-subj /O=Tallybook/CN=localhost-${number} -keyout authority.key -out authority.crt`,
    );
    run(`req -new ${newKey} -config settings -keyout localhost.key -out localhost.csr`);
    run(
      `x509 -req -in localhost.csr -CA authority.crt -CAkey authority.key -set_serial 0x${number} ` +
        `-days ${VALID_DAYS} -sha256 -extfile settings -extensions server -out localhost.crt`,
    );
    const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
    return {
      authority: await read('authority.crt'),
      certificate: await read('localhost.crt'),
      key: await read('localhost.key'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runOpenssl(places: readonly string[], folder: string, args: readonly string[]): void {
  for (const place of places) {
    const { error, status, stderr } = spawnSync(place, args, { cwd: folder, encoding: 'utf8' });
    if (error !== undefined && 'code' in error && error.code === 'ENOENT') continue;
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`openssl: ${stderr}`);
    return;
  }
  throw new OpensslMissing();
}
