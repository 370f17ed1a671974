/** How signing in is set up on this server. */

import { type EntraAddIn } from '../../core/contract/sign-in.ts';
import { type OidcClient } from '../auth/oidc-client.ts';
import { type TokenVerifier } from '../auth/verify-token.ts';
import { type CookieSettings } from './session-cookie.ts';

export interface SignInSettings extends CookieSettings {
  /** True where others can reach the server; otherwise sign-in is needed as soon as anybody has an account. */
  readonly isAlwaysNeeded: boolean;
  /** The organisation of those whom other issuers vouch for. */
  readonly organisation: number;
  readonly oidc?: OidcClient;
  readonly google?: TokenVerifier;
  readonly entra?: TokenVerifier;
  /** Where the add-in in Excel may get such a token by itself (nested app authentication). */
  readonly entraAddIn?: EntraAddIn;
}
