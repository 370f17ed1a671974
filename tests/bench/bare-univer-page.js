/** The peer of the web bench: Univer and nothing else, with the same plug-ins and the same workbook. */

/* global document, fetch */

import { openUniver } from '../../addin/web/open-univer.ts';

const [univer, snapshot] = await Promise.all([
  openUniver(document.querySelector('#page'), 'en'),
  fetch('/snapshot.json').then((response) => response.json()),
]);
const workbook = univer.open(snapshot);
await univer.rendered;
Object.assign(globalThis, { tallybook: { univer, workbook } });
