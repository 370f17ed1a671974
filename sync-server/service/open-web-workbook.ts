/** What the page of the web workbook can open: the sample company, or a file somebody hands in. Nothing is kept. */

import { type FileRefusal } from '../../core/contract/report-inspection.ts';
import { type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { buildSampleCompany } from '../../templates/sample-company.ts';
import { readWorkbook } from '../connectors/read-workbook.ts';
import { webOfContent } from '../connectors/web-of-content.ts';
import { webOfDescription } from '../connectors/web-of-description.ts';
import { type WorkbookFile } from '../http/ports.ts';

export type OpenOutcome =
  | { readonly status: 'read'; readonly content: WebWorkbook }
  | { readonly status: 'refused'; readonly refusal: FileRefusal };

const samples = new Map<Locale, WebWorkbook>();

/** The workbook of the sample company; the same on every call. */
export function sampleWebWorkbook(locale: Locale): WebWorkbook {
  let sample = samples.get(locale);
  if (sample === undefined) {
    const [first] = buildSampleCompany(locale);
    if (first === undefined) throw new Error('the sample company has no workbook');
    // Kept with it, so that the page knows it for the sample company after it was saved.
    const remembered = { 'setting:sample': locale };
    sample = { ...webOfDescription(first.name, first.description), remembered };
    samples.set(locale, sample);
  }
  return sample;
}

/** Reads a file of any kind that Tallybook reads. */
export async function openWebWorkbook(
  file: WorkbookFile,
  options: { readonly signal?: AbortSignal } = {},
): Promise<OpenOutcome> {
  const outcome = await readWorkbook(file, options);
  if (outcome.status === 'refused') return outcome;
  return { status: 'read', content: webOfContent(outcome.content) };
}
