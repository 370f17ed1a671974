/** Reads the certificate of https and its key, and looks whether the two belong together before anything starts. */

import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { SettingFault } from './sign-in-from-environment.ts';

/** As node:https takes them. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

/** Undefined where neither is given; throws `SettingFault` where one is missing, unreadable or not the other's. */
export function readTls(
  certificate: string | undefined,
  key: string | undefined,
): TlsFiles | undefined {
  if (!certificate && !key) return undefined;
  if (!certificate) throw new SettingFault('--certificate (TALLYBOOK_CERTIFICATE) is missing');
  if (!key) throw new SettingFault('--key (TALLYBOOK_KEY) is missing');
  const files = { cert: read(certificate, '--certificate'), key: read(key, '--key') };
  try {
    createSecureContext(files);
  } catch {
    // Its own message may quote what stands in the key.
    throw new SettingFault('--certificate and --key are no certificate and its key');
  }
  return files;
}

function read(file: string, option: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new SettingFault(`the file of ${option} cannot be read`);
  }
}
