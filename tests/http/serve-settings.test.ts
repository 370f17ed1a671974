import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveSettings } from '../../sync-server/http/serve-settings.ts';

const GUID = '33333333-2222-4333-8444-555555555555';

type Found = ReturnType<typeof serveSettings>;

function settingsOf(found: Found): Extract<Found, { settings: unknown }>['settings'] {
  if (!('settings' in found)) assert.fail(JSON.stringify(found));
  return found.settings;
}

const faultOf = (environment: Record<string, string>): string => {
  const found = serveSettings({}, environment);
  return 'fault' in found ? found.fault : 'none';
};

describe('serveSettings', () => {
  it('wants no sign-in of a machine that serves nobody else', () => {
    assert.deepEqual(settingsOf(serveSettings({}, {})).signIn, {});
  });

  it('wants sign-in where it is asked for, and where others may reach the server', () => {
    const asked = [
      serveSettings({ accounts: true }, {}),
      serveSettings({}, { TALLYBOOK_ACCOUNTS: '1' }),
      serveSettings({}, { TALLYBOOK_HOSTS: 'books.example' }),
      serveSettings({}, { TALLYBOOK_PUBLIC_URL: 'http://books.example' }),
      serveSettings({}, { TALLYBOOK_GOOGLE_CLIENTS: 'client' }),
    ];
    for (const found of asked) assert.equal(settingsOf(found).signIn.isAlwaysNeeded, true);
  });

  it('begins with empty books where that is asked for', () => {
    const asked = [serveSettings({ empty: true }, {}), serveSettings({}, { TALLYBOOK_EMPTY: '1' })];
    for (const found of asked) assert.equal(settingsOf(found).isOwnFirm, true);
    assert.equal(settingsOf(serveSettings({}, {})).isOwnFirm, false);
  });

  it('takes how long a web session waits for its person, in minutes', () => {
    const asked = settingsOf(serveSettings({}, { TALLYBOOK_IDLE_MINUTES: '20' }));
    assert.equal(asked.webIdleMs, 20 * 60_000);
    assert.equal(settingsOf(serveSettings({}, {})).webIdleMs, undefined);
    for (const minutes of ['4', '721', '0', '-5', 'never', '1e2']) {
      assert.match(faultOf({ TALLYBOOK_IDLE_MINUTES: minutes }), /IDLE_MINUTES/);
    }
  });

  it('takes further sites that frame the pane in Excel, https ones only', () => {
    const { frameAncestors } = settingsOf(
      serveSettings({}, { TALLYBOOK_FRAME_ANCESTORS: 'https://*.firm.example, https://a.b:444' }),
    );
    assert.deepEqual(frameAncestors, ['https://*.firm.example', 'https://a.b:444']);
    assert.equal(settingsOf(serveSettings({}, {})).frameAncestors, undefined);
    for (const sites of ['http://a.b', '*', "https://a.b; script-src 'none'", 'https://a.b/path']) {
      assert.match(faultOf({ TALLYBOOK_FRAME_ANCESTORS: sites }), /FRAME_ANCESTORS/);
    }
  });

  it('makes cookies secure and knows its name where the public address is https', () => {
    const { signIn, hostNames, publicUrl } = settingsOf(
      serveSettings({}, { TALLYBOOK_PUBLIC_URL: 'https://books.example/' }),
    );
    assert.deepEqual(
      [signIn.isSecure, hostNames, publicUrl],
      [true, ['books.example'], 'https://books.example/'],
    );
  });

  it('asks Microsoft inside Excel where the application of the add-in is named', () => {
    const entra = { TALLYBOOK_ENTRA_AUDIENCES: GUID, TALLYBOOK_ENTRA_TENANTS: 'tenant-1' };
    const of = (more: Record<string, string>) =>
      settingsOf(serveSettings({}, { ...entra, ...more })).signIn;
    assert.equal(of({}).entraAddIn, undefined);
    assert.notEqual(of({}).entra, undefined);
    assert.deepEqual(of({ TALLYBOOK_ENTRA_CLIENT: GUID }).entraAddIn, {
      client: GUID,
      authority: 'https://login.microsoftonline.com/tenant-1',
      scope: `api://${GUID}/access_as_user`,
    });
    const several = of({
      TALLYBOOK_ENTRA_CLIENT: GUID,
      TALLYBOOK_ENTRA_AUDIENCES: `${GUID}, api://books.firm.example/${GUID}`,
      TALLYBOOK_ENTRA_TENANTS: 'tenant-1, tenant-2',
    }).entraAddIn;
    assert.equal(several?.authority, 'https://login.microsoftonline.com/organizations');
    assert.equal(several?.scope, `api://books.firm.example/${GUID}/access_as_user`);
    assert.equal(
      faultOf({ ...entra, TALLYBOOK_ENTRA_CLIENT: 'books' }),
      'TALLYBOOK_ENTRA_CLIENT is no application id',
    );
  });

  it('sets up other issuers from whole settings, and names what is missing of half ones', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-secret-'));
    const file = path.join(folder, 'secret');
    writeFileSync(file, 'canary-secret\n');
    const oidc = {
      TALLYBOOK_PUBLIC_URL: 'https://books.example',
      TALLYBOOK_OIDC_ISSUER: 'https://id.example',
      TALLYBOOK_OIDC_CLIENT: 'tallybook',
    };
    const whole = serveSettings({}, { ...oidc, TALLYBOOK_OIDC_SECRET_FILE: file });
    assert.equal(settingsOf(whole).signIn.oidc?.name, 'id.example');
    rmSync(folder, { recursive: true });
    assert.equal(faultOf(oidc), 'TALLYBOOK_OIDC_SECRET is missing');
    const gone = { ...oidc, TALLYBOOK_OIDC_SECRET_FILE: file };
    assert.equal(faultOf(gone), 'TALLYBOOK_OIDC_SECRET_FILE cannot be read');
    const plain = { ...oidc, TALLYBOOK_OIDC_ISSUER: 'http://id.example' };
    assert.equal(faultOf(plain), 'TALLYBOOK_OIDC_ISSUER is no https address');
    assert.equal(faultOf({ TALLYBOOK_ENTRA_TENANTS: 'x' }), 'TALLYBOOK_ENTRA_AUDIENCES is missing');
    assert.equal(faultOf({ TALLYBOOK_ENTRA_AUDIENCES: 'x' }), 'TALLYBOOK_ENTRA_TENANTS is missing');
    assert.equal(faultOf({ TALLYBOOK_ENTRA_CLIENT: GUID }), 'TALLYBOOK_ENTRA_AUDIENCES is missing');
    assert.equal(faultOf({ TALLYBOOK_PUBLIC_URL: 'books' }), 'TALLYBOOK_PUBLIC_URL is no address');
    assert.equal(faultOf({ TALLYBOOK_PROXIES: 'many' }), 'TALLYBOOK_PROXIES is no number');
  });
});
