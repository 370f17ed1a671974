/** Which language the command line speaks. */

import { type Locale } from '../../core/values/catalogue/entry.ts';

/**
 * `--locale zh|en` decides; else the environment, as POSIX orders it (LC_ALL, LC_MESSAGES, LANG). English when neither
 * says anything. An unknown `--locale` falls back here too; whoever reads the option strictly refuses it.
 */
export function localeOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Locale {
  const index = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const given = args[index]?.includes('=') ? args[index].split('=')[1] : args[index + 1];
  if (index >= 0 && (given === 'zh' || given === 'en')) return given;
  const spoken = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh/i.test(spoken) ? 'zh' : 'en';
}
