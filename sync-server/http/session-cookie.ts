/** The cookie of a web session: out of reach of scripts, of other sites, and of other names of this machine. */

/** How cookies are set; plain http, which only the machine itself uses, knows no secure cookie. */
export interface CookieSettings {
  readonly isSecure: boolean;
}

const NAME = 'tallybook';
/** Kept while somebody is away at another issuer. */
const AWAY_NAME = 'tallybook-away';
/** Longest stay there, in seconds. */
const AWAY_SECONDS = 600;

/** The value of our cookie in a Cookie header. */
export function cookieOf(
  header: string | undefined,
  settings: CookieSettings,
  name: string = NAME,
): string | undefined {
  const wanted = `${prefixOf(settings)}${name}=`;
  for (const part of (header ?? '').split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(wanted)) return cookie.slice(wanted.length);
  }
  return undefined;
}

export function awayCookieOf(
  header: string | undefined,
  settings: CookieSettings,
): string | undefined {
  return cookieOf(header, settings, AWAY_NAME);
}

/** The Set-Cookie header of a session that lasts so many seconds; none at all ends it. */
export function sessionCookie(value: string, seconds: number, settings: CookieSettings): string {
  return cookieText(NAME, value, seconds, settings);
}

export function awayCookie(value: string, settings: CookieSettings): string {
  return cookieText(AWAY_NAME, value, value === '' ? 0 : AWAY_SECONDS, settings);
}

function cookieText(
  name: string,
  value: string,
  seconds: number,
  settings: CookieSettings,
): string {
  const parts = [
    `${prefixOf(settings)}${name}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${Math.max(0, Math.floor(seconds))}`,
  ];
  return [...parts, ...(settings.isSecure ? ['Secure'] : [])].join('; ');
}

/** Browsers take a `__Host-` cookie from this very host over https only. */
function prefixOf({ isSecure }: CookieSettings): string {
  return isSecure ? '__Host-' : '';
}
