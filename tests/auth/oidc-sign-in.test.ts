import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { accountReport } from '../../core/contract/sign-in.ts';
import { createOidcClient, OIDC_RETURN_PATH } from '../../sync-server/auth/oidc-client.ts';
import { accessOf, codeOf } from '../http/signed-in.ts';
import { startTestServer, type TestServer } from '../http/test-server.ts';
import { ISSUER_CLIENT, type LocalIssuer, startIssuer } from '../support/local-issuer.ts';

/** A browser: keeps each site's cookies, follows redirects, and stops at `until`. */
function browser(): {
  readonly go: (address: string, until: string, form?: Record<string, string>) => Promise<Response>;
} {
  const cookies = new Map<string, Map<string, string>>();
  const jarOf = (address: string): Map<string, string> => {
    const { host } = new URL(address);
    if (!cookies.has(host)) cookies.set(host, new Map());
    return cookies.get(host)!;
  };
  const fetchOne = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const jar = jarOf(address);
    const reply = await fetch(address, {
      redirect: 'manual',
      method: form === undefined ? 'GET' : 'POST',
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      const cut = pair!.indexOf('=');
      jar.set(pair!.slice(0, cut), pair!.slice(cut + 1));
    }
    return reply;
  };
  return {
    go: async (address, until, form) => {
      let reply = await fetchOne(address, form);
      for (let step = 0; step < 10; step += 1) {
        const next = reply.headers.get('location');
        if (next === null) return reply;
        const absolute = new URL(next, reply.url).href;
        if (absolute.startsWith(until)) return Response.json({ address: absolute });
        reply = await fetchOne(absolute);
      }
      throw new Error('too many redirects');
    },
  };
}

describe('signing in at the firm’s own issuer', () => {
  let server: TestServer;
  let issuer: LocalIssuer;
  let returnAddress: string;

  before(async () => {
    // The server's port is known once it listens, the issuer must know the address to come back to: a free one is taken first.
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    await new Promise((resolve) => taken.close(resolve));
    returnAddress = `http://127.0.0.1:${port}${OIDC_RETURN_PATH}`;
    issuer = await startIssuer(returnAddress);
    server = await startTestServer({
      port,
      signInsPerMinute: 1_000,
      signIn: {
        isAlwaysNeeded: true,
        oidc: createOidcClient({
          issuer: issuer.address,
          clientId: ISSUER_CLIENT.id,
          clientSecret: ISSUER_CLIENT.secret,
          returnAddress,
          name: 'Test',
          allowsPlainHttp: true,
        }),
      },
    });
    await accessOf(server.ledger, 'boss', { isAdmin: true });
  });
  after(async () => {
    await server.stop();
    await new Promise((resolve) => {
      issuer.server.close(resolve);
      issuer.server.closeAllConnections();
    });
  });

  const site = (): string => `http://127.0.0.1:${server.port}`;

  /** Up to where the issuer sends the browser back; not gone there yet. */
  const signInAtIssuer = async (
    person: ReturnType<typeof browser>,
    name: string,
    query = '',
  ): Promise<string> => {
    const login = await person.go(`${site()}/api/sign-in/oidc${query}`, returnAddress);
    const action = /action="([^"]+)"/.exec(await login.text())![1]!;
    const form = { prompt: 'login', login: name, password: 'x' };
    const consent = await person.go(new URL(action, issuer.address).href, returnAddress, form);
    const consentAction = /action="([^"]+)"/.exec(await consent.text())![1]!;
    const confirmed = await person.go(new URL(consentAction, issuer.address).href, returnAddress, {
      prompt: 'consent',
    });
    return ((await confirmed.json()) as { address: string }).address;
  };

  it('comes back with a session of somebody who may do nothing yet', async () => {
    const person = browser();
    const back = await signInAtIssuer(person, 'subject-1');
    await person.go(back, site() + '/nowhere');
    const account = accountReport.parse(
      await (await person.go(`${site()}/api/account`, returnAddress)).json(),
    );
    assert.deepEqual([account.login, account.permissions], ['li.wei', ['open', 'signedIn']]);
    const refused = await person.go(`${site()}/api/ledger/balances`, returnAddress);
    assert.equal(await codeOf(refused), 'PERMISSION-DENIED');
  });

  it('goes back to the dialog of an add-in that sent the person there, and nowhere else', async () => {
    const person = browser();
    const back = await signInAtIssuer(person, 'subject-4', '?to=excel');
    const arrived = await person.go(back, `${site()}/excel/sign-in`);
    assert.equal(arrived.status, 200);
    const elsewhere = await fetch(`${site()}/api/sign-in/oidc?to=evil.example`);
    assert.equal(await codeOf(elsewhere), 'REQUEST-INVALID');
  });

  it('refuses an answer in a browser that asked for none', async () => {
    const back = await signInAtIssuer(browser(), 'subject-2');
    assert.equal(await codeOf(await browser().go(back, 'none')), 'FOREIGN-TOKEN-REFUSED');
  });

  it('refuses an answer with another state, and one that was used', async () => {
    const person = browser();
    const back = new URL(await signInAtIssuer(person, 'subject-3'));
    const changed = new URL(back);
    changed.searchParams.set('state', 'another');
    assert.equal(await codeOf(await person.go(changed.href, 'none')), 'FOREIGN-TOKEN-REFUSED');
    await person.go(back.href, 'none');
    assert.equal(await codeOf(await person.go(back.href, 'none')), 'FOREIGN-TOKEN-REFUSED');
  });
});
