/** How the server says that something could not be done: RFC 9457, with a stable code and words in both languages. */

import * as z from 'zod/mini';
import { localText } from './parts.ts';

export const problemReport = z.strictObject({
  type: z.string().check(z.describe('Identifies the kind of problem; ends with its code')),
  title: z.string().check(z.describe('What happened, in the language asked for')),
  status: z.int(),
  detail: z.string().check(z.describe('What is safe and what to do')),
  instance: z.string().check(z.describe('Id of this request, as the log knows it')),
  code: z.string(),
  texts: z.strictObject({ title: localText, detail: localText }),
  errors: z
    .array(z.strictObject({ path: z.string(), message: z.string() }))
    .check(z.describe('What in the request was not as declared; empty for other problems')),
});
export type ProblemReport = z.infer<typeof problemReport>;
