/** What may be refused about links that open once. */

import { type ProblemEntry } from './problem-entry.ts';

export const LINK_PROBLEMS = {
  'LINK-USED': {
    status: 404,
    title: { zh: '这个链接已经用过，或者过期了', en: 'This link was used, or is too old' },
    detail: {
      zh: '链接只能打开一次，一分钟内有效。没有丢东西，回到窗格再按一次就有新的。',
      en: 'It opens once, within a minute. Nothing is lost; press again in the pane for a new one.',
    },
  },
  'LINKS-FULL': {
    status: 503,
    title: { zh: '同时打印的太多了', en: 'Too much is being printed at once' },
    detail: {
      zh: '没有做任何事。请一分钟后再试。',
      en: 'Nothing was done. Try again in a minute.',
    },
    retryAfter: 60,
  },
} as const satisfies Record<string, ProblemEntry>;
