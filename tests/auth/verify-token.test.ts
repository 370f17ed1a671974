import assert from 'node:assert/strict';
import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
} from 'jose';
import {
  entraVerifier,
  googleVerifier,
  type TokenVerifier,
} from '../../sync-server/auth/verify-token.ts';

const NOW = new Date('2026-03-12T08:00:00.000Z');
const SECONDS = Math.floor(NOW.getTime() / 1000);
const TENANT = '11111111-2222-4333-8444-555555555555';
const OTHER_TENANT = '99999999-2222-4333-8444-555555555555';
const API = 'api://tallybook.example/api';
const CLIENT = 'our-client.apps.googleusercontent.com';

const ENTRA: JWTPayload = {
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  aud: API,
  tid: TENANT,
  oid: 'object-1',
  sub: 'subject-1',
  scp: 'access_as_user',
  name: 'Li Wei',
  iat: SECONDS - 10,
  nbf: SECONDS - 10,
  exp: SECONDS + 3_000,
};
const GOOGLE: JWTPayload = {
  iss: 'https://accounts.google.com',
  aud: CLIENT,
  sub: 'google-1',
  hd: 'firm.example',
  name: 'Li Wei',
  iat: SECONDS - 10,
  exp: SECONDS + 3_000,
};

describe('tokens of other issuers', () => {
  let own: Awaited<ReturnType<typeof generateKeyPair>>;
  let stranger: Awaited<ReturnType<typeof generateKeyPair>>;
  let entra: TokenVerifier;
  let google: TokenVerifier;
  let publicText: string;

  before(async () => {
    own = await generateKeyPair('RS256', { extractable: true });
    stranger = await generateKeyPair('RS256', { extractable: true });
    publicText = await exportSPKI(own.publicKey);
    const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'RS256' };
    const keys = createLocalJWKSet({ keys: [jwk] });
    const shared = { keys, now: () => NOW };
    entra = entraVerifier({ ...shared, audiences: [API], tenants: [TENANT] });
    google = googleVerifier({ ...shared, audiences: [CLIENT], domains: ['firm.example'] });
  });

  const sign = (claims: JWTPayload, header: Record<string, unknown> = {}): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
      .sign(own.privateKey);

  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('stand for whoever they were made for, known by what never changes', async () => {
    assert.deepEqual(await entra(await sign(ENTRA)), {
      issuer: ENTRA.iss,
      subject: `${TENANT}.object-1`,
      name: 'Li Wei',
    });
    assert.deepEqual(await google(await sign(GOOGLE)), {
      issuer: 'https://accounts.google.com',
      subject: 'google-1',
      name: 'Li Wei',
    });
    const short = await google(await sign({ ...GOOGLE, iss: 'accounts.google.com' }));
    assert.equal(short?.issuer, 'https://accounts.google.com');
  });

  it('may be a minute late by another clock, and no more', async () => {
    assert.notEqual(await entra(await sign({ ...ENTRA, exp: SECONDS - 50 })), undefined);
    assert.equal(await entra(await sign({ ...ENTRA, exp: SECONDS - 70 })), undefined);
    assert.notEqual(await entra(await sign({ ...ENTRA, nbf: SECONDS + 50 })), undefined);
    assert.equal(await entra(await sign({ ...ENTRA, nbf: SECONDS + 70 })), undefined);
  });

  const withoutClaim = (claims: JWTPayload, name: string): JWTPayload =>
    Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name));

  const BAD: readonly (readonly [string, () => Promise<string>])[] = [
    ['unsigned', async () => `${part({ alg: 'none', typ: 'JWT' })}.${part(ENTRA)}.`],
    [
      'signed with our public key as if it were a shared secret',
      () =>
        new SignJWT(ENTRA)
          .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
          .sign(new TextEncoder().encode(publicText)),
    ],
    [
      'signed by somebody else',
      () =>
        new SignJWT(ENTRA)
          .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
          .sign(stranger.privateKey),
    ],
    [
      'with the key it wants to be checked by inside it (jwk)',
      async () =>
        new SignJWT(ENTRA)
          .setProtectedHeader({ alg: 'RS256', jwk: await exportJWK(stranger.publicKey) })
          .sign(stranger.privateKey),
    ],
    [
      'with an address of keys inside it (jku)',
      () =>
        new SignJWT(ENTRA)
          .setProtectedHeader({ alg: 'RS256', jku: 'http://127.0.0.1:9/keys' })
          .sign(stranger.privateKey),
    ],
    [
      'with a certificate inside it (x5u)',
      () =>
        new SignJWT(ENTRA)
          .setProtectedHeader({ alg: 'RS256', x5u: 'http://127.0.0.1:9/cert' })
          .sign(stranger.privateKey),
    ],
    ['for another audience', () => sign({ ...ENTRA, aud: 'api://other' })],
    ['for nobody in particular', () => sign(withoutClaim(ENTRA, 'aud'))],
    ['of another issuer', () => sign({ ...ENTRA, iss: 'https://issuer.example' })],
    [
      'of a tenant that is not ours',
      () =>
        sign({
          ...ENTRA,
          tid: OTHER_TENANT,
          iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`,
        }),
    ],
    [
      'of one tenant by its issuer and another by its claim',
      () => sign({ ...ENTRA, tid: OTHER_TENANT }),
    ],
    ['that is over', () => sign({ ...ENTRA, exp: SECONDS - 3_600 })],
    ['that never ends', () => sign(withoutClaim(ENTRA, 'exp'))],
    ['that is not valid yet', () => sign({ ...ENTRA, nbf: SECONDS + 3_600 })],
    [
      'to identify with, where one to access with is wanted',
      () => sign(withoutClaim(ENTRA, 'scp')),
    ],
    ['without our permission', () => sign({ ...ENTRA, scp: 'User.Read' })],
    ['of a program instead of a person', () => sign(withoutClaim(ENTRA, 'oid'))],
    ['of another kind', () => sign(ENTRA, { typ: 'dpop+jwt' })],
    ['of Google', () => sign(GOOGLE)],
    ['that is no token', async () => 'not.a.token'],
    ['that is nothing', async () => ''],
    [
      'changed after it was signed',
      async () => {
        const [header, , signature] = (await sign(ENTRA)).split('.');
        return `${header}.${part({ ...ENTRA, oid: 'object-2' })}.${signature}`;
      },
    ],
  ];

  for (const [what, token] of BAD) {
    it(`stand for nobody: one ${what}`, async () => {
      assert.equal(await entra(await token()), undefined);
    });
  }

  it('of Google stand for nobody when they are for another program or another firm', async () => {
    const bad: readonly JWTPayload[] = [
      { ...GOOGLE, aud: 'other-client.apps.googleusercontent.com' },
      { ...GOOGLE, hd: 'other.example' },
      withoutClaim(GOOGLE, 'hd'),
      { ...GOOGLE, iss: 'https://accounts.google.com.evil.example' },
      { ...GOOGLE, exp: SECONDS - 3_600 },
      withoutClaim(GOOGLE, 'sub'),
      ENTRA,
    ];
    for (const claims of bad) assert.equal(await google(await sign(claims)), undefined);
  });
});
