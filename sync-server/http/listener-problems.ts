/** What may be refused to those who want to hear of changes. Nothing depends on hearing: the next round finds them. */

import { type ProblemEntry } from './problem-entry.ts';

export const LISTENER_PROBLEMS = {
  'LISTENERS-OF-CALLER-FULL': {
    status: 429,
    title: { zh: '同时打开的工作簿太多', en: 'Too many workbooks are listening at once' },
    detail: {
      zh: '没有丢东西，同步照常。关掉几个工作簿，这里就又能听到别人的改动。',
      en: 'Nothing is lost and syncing goes on. Close some workbooks and this one hears of changes again.',
    },
    retryAfter: 60,
  },
  'LISTENERS-FULL': {
    status: 503,
    title: { zh: '公司里同时听改动的太多', en: 'Too many of the company are listening at once' },
    detail: {
      zh: '没有丢东西，同步照常。请过一会儿再连。',
      en: 'Nothing is lost and syncing goes on. Connect again in a little while.',
    },
    retryAfter: 60,
  },
} as const satisfies Record<string, ProblemEntry>;
