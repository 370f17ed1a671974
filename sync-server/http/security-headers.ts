/** The security headers of every reply. The page runs its own files only: no inline script or style, no other site. */

import type express from 'express';
import helmet from 'helmet';

/** Half a year, in seconds: a browser that came by https once comes by nothing else. */
const HSTS_SECONDS = 180 * 24 * 60 * 60;

/** `isSecure`: others reach the server by https. */
export function securityHeaders(isSecure: boolean): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    // Plain http is for the machine itself.
    strictTransportSecurity: isSecure ? { maxAge: HSTS_SECONDS } : false,
    xFrameOptions: { action: 'deny' },
  });
}
