/**
 * By which header a page says that it asks by itself, with nobody at it for a while: what keeps itself up to date must not
 * keep a session open at an abandoned machine.
 */

export const UNATTENDED_HEADER = 'X-Tallybook-Unattended';
