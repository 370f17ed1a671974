/** Where a person goes after signing in: back to the page of ours that sent them, and never anywhere else. */

/* global location, sessionStorage, URL, URLSearchParams */

const HOME = '/';
/** Pages that may be come back to; an address made by somebody else leads home. */
const PAGES = ['/', '/workbook'];
const KEPT = 'tallybook.return';

/**
 * The path in an address like "/sign-in?return=%2Fworkbook%3Fworkbook%3Da" when it is one of our pages, else "/".
 * @param {{ search: string, origin: string }} address
 * @returns {string}
 */
export function returnPathOf({ search, origin }) {
  const wanted = new URLSearchParams(search).get('return') ?? HOME;
  // A browser reads "/\evil" and "//evil" as another machine: what it would open is looked at, not the text.
  const target = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined;
  if (target?.origin !== origin || !PAGES.includes(target.pathname)) return HOME;
  return target.pathname + target.search;
}

/** Remembers the way back while the firm's own issuer is asked: from there people come to the first page. */
export function keepReturnPath() {
  const path = returnPathOf(location);
  if (path === HOME) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, path);
}

/** Goes back to where the issuer was asked from; whether there was such a page. */
export function goToKeptReturnPath() {
  const path = sessionStorage.getItem(KEPT);
  if (path === null) return false;
  sessionStorage.removeItem(KEPT);
  location.replace(
    returnPathOf({ search: `?${new URLSearchParams({ return: path })}`, origin: location.origin }),
  );
  return true;
}
