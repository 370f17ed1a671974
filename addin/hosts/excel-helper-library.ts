/** The one file that names office-js-helpers 1.0.2: archived by Microsoft, so nothing but notices, the log and our own generated tabs goes through it. */

import { type HelperLibrary } from './excel-helpers.ts';

/** Loaded when first needed, from our own server; it weighs more than the pane. */
export async function loadHelperLibrary(): Promise<HelperLibrary> {
  const loaded = await import('@microsoft/office-js-helpers/dist/office.helpers.min.js');
  return loaded.default as HelperLibrary;
}
