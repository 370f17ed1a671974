/** Reads the number format of each cell style. */

import { builtInFormat } from './number-formats.ts';
import { readElements } from '../xml/read-elements.ts';

/** formats[style] is the number format of cells with s="style". */
export function readFormats(bytes: Uint8Array, part: string): readonly string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  readElements(bytes, part, ({ name, attribute, path }) => {
    if (name === 'numFmt' && path.at(-1) === 'numFmts') {
      own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
    } else if (name === 'xf' && path.at(-1) === 'cellXfs') {
      const id = Number(attribute('numFmtId') ?? 0);
      formats.push(own.get(id) ?? builtInFormat(id));
    }
  });
  return formats;
}
