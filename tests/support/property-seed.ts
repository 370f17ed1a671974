/**
 * Properties are tried with the same values in every run of the test command, so that one commit has one answer; new values
 * are for `npm run properties`.
 */

import fc from 'fast-check';

/** Any number would do. */
export const PROPERTY_SEED = 20260312;

/** Names the seed of one run, for trying other values. */
export const SEED_VARIABLE = 'TALLYBOOK_PROPERTY_SEED';

const wanted = process.env[SEED_VARIABLE];
fc.configureGlobal({ seed: wanted === undefined ? PROPERTY_SEED : Number(wanted) });
