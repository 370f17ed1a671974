/** An OpenID Connect issuer on this machine, as a firm has one of its own. */

import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const ISSUER_CLIENT = {
  id: 'tallybook',
  secret: 'a-secret-of-forty-characters-or-so-12345',
};

export interface LocalIssuer {
  readonly server: Server;
  readonly address: string;
}

/** A real issuer on this machine; it asks for a name and takes it for the person. */
export async function startIssuer(returnAddress: string): Promise<LocalIssuer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(address, {
    clients: [
      {
        client_id: ISSUER_CLIENT.id,
        client_secret: ISSUER_CLIENT.secret,
        redirect_uris: [returnAddress],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['test'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: 'Li Wei', preferred_username: 'li.wei' }),
    }),
  });
  server.on('request', provider.callback());
  return { server, address };
}
