/** The settings a firm starts with, for the day it is here. */

import { type CompanySettings, defaultSettings } from '../../core/registers/company-settings.ts';
import { parseCivilDate } from '../../core/values/civil-date.ts';

/** The settings of a firm that has settled nothing yet; the day is the machine's own civil day. */
export function settingsNow(now: Date = new Date()): CompanySettings {
  const pad = (part: number, width = 2): string => String(part).padStart(width, '0');
  const text = `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const today = parseCivilDate(text);
  if (today === undefined) throw new RangeError(`the clock shows no civil day: ${text}`);
  return defaultSettings(today);
}
