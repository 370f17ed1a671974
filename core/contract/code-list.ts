/** The catalogue of findings as it travels: every code with its number, severity and texts. */

import * as z from 'zod/mini';
import { CATALOGUE, catalogueEntry, type CatalogueCode } from '../values/catalogue/catalogue.ts';
import { type LocalText } from '../values/catalogue/entry.ts';
import { templateForReading } from '../values/catalogue/render-text.ts';
import { compareTexts } from '../values/text-order.ts';
import { catalogueNumber, localText, severity } from './parts.ts';

export const codeReport = z.strictObject({
  code: z.string(),
  catalogue: catalogueNumber,
  severity,
  title: localText,
  text: localText.check(z.describe('With {placeholders} for its numbers')),
  todo: localText,
});
export type CodeReport = z.infer<typeof codeReport>;

export const codesReport = z.strictObject({ codes: z.array(codeReport) });

/** Every class, ordered by catalogue number, then code. */
export function codeList(): readonly CodeReport[] {
  const codes = Object.keys(CATALOGUE) as readonly CatalogueCode[];
  return codes
    .map((code) => {
      const { catalogue, severity: grave, title, text, todo } = catalogueEntry(code);
      return {
        code,
        catalogue,
        severity: grave,
        title,
        text: readable(text),
        todo: readable(todo),
      };
    })
    .sort(
      (left, right) =>
        compareTexts(left.catalogue, right.catalogue) || compareTexts(left.code, right.code),
    );
}

function readable({ zh, en }: LocalText): LocalText {
  return { zh: templateForReading(zh), en: templateForReading(en) };
}
