/** The language a request asks to be answered in. */

import { type Request } from 'express';
import { type Locale } from '../../core/values/catalogue/entry.ts';

/** Chinese or English, whichever the Accept-Language prefers; English when it names neither. */
export function localeOfRequest(request: Request): Locale {
  const preferred = request.acceptsLanguages('en', 'zh', 'zh-CN', 'zh-TW', 'zh-Hans', 'zh-Hant');
  return typeof preferred === 'string' && preferred.startsWith('zh') ? 'zh' : 'en';
}
