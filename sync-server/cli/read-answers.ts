/** Reads the answers a person wrote down for questions `inspect` asked. */

import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { questionAnswers } from '../../core/contract/run-requests.ts';
import { type QuestionAnswer } from '../../core/workbook/recognition.ts';
import { UsageError } from './command.ts';
import { safeText } from './safe-text.ts';

/** The answers of a JSON file, `[{"file","tab","table":0,"kind":"dateOrder","field":"date","choice":"..."}]`. */
export async function readAnswers(path: string): Promise<readonly QuestionAnswer[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw refused(path, { zh: '找不到', en: 'it is not there' });
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw refused(path, { zh: '不是 JSON', en: 'it is no JSON' });
  }
  const answers = z.safeParse(questionAnswers, parsed);
  if (answers.success) return answers.data as readonly QuestionAnswer[];
  const [first] = answers.error.issues;
  const where = first === undefined ? '' : `${first.path.join('.')}: ${first.message}`;
  throw refused(path, { zh: where, en: where });
}

function refused(path: string, reason: { readonly zh: string; readonly en: string }): UsageError {
  return new UsageError({
    zh: `--answers「${safeText(path)}」用不了：${reason.zh}。`,
    en: `--answers "${safeText(path)}" cannot be used: ${reason.en}.`,
  });
}
