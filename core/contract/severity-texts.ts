/** What each severity is called, wherever a person reads it. */

import { type LocalText } from '../values/catalogue/entry.ts';
import { type Severity } from '../values/severity.ts';

export const SEVERITY_TEXTS = {
  block: { zh: '必改', en: 'Must fix' },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '留意', en: 'Check' },
  info: { zh: '提示', en: 'Note' },
} as const satisfies Record<Severity, LocalText>;
