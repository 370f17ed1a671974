/**
 * Turns away what a web page of another site could make a browser send to this server: a server that listens on the
 * machine itself and has no sign-in is reachable by every page its user opens.
 */

import type express from 'express';
import { RequestProblem } from './problem.ts';

/** Methods that change nothing; answers to other sites are unreadable for lack of CORS headers anyway. */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The Host header must be a name of ours, or a foreign name was pointed at this address (DNS rebinding). Anything that
 * changes something must come from our own page or from no page at all.
 */
export function refuseForeignCallers(hostNames: readonly string[]): express.RequestHandler {
  const known = new Set(hostNames.map((name) => name.toLowerCase()));
  return (request, _response, next) => {
    const host = request.headers.host ?? '';
    if (!known.has(hostNameOf(host))) return next(new RequestProblem('HOST-REFUSED'));
    if (!SAFE_METHODS.has(request.method) && isFromElsewhere(request.headers, host)) {
      return next(new RequestProblem('ORIGIN-REFUSED'));
    }
    return next();
  };
}

function isFromElsewhere(headers: express.Request['headers'], host: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = headers;
  return origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
}

/** The name of "name:port", brackets of an IPv6 address kept. */
function hostNameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
