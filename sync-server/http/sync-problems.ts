/** Problems of syncing workbooks. Each is an ordinary answer to a client; the words are for a person who meets one. */

import { type ProblemEntry } from './problem-entry.ts';

export const SYNC_PROBLEMS = {
  'SYNC-IN-PROGRESS': {
    status: 409,
    title: { zh: '这一批还在处理', en: 'This batch is still being taken' },
    detail: { zh: '请稍等再问一次。', en: 'Ask again in a moment.' },
    retryAfter: 1,
  },
  'SYNC-RESET-REQUIRED': {
    status: 409,
    title: { zh: '服务器的账不是上次那一本', en: 'These are not the books the workbook last saw' },
    detail: {
      zh: '工作簿里的行都还在。请重新打开同步。',
      en: 'The rows of the workbook are safe. Open the sync again.',
    },
  },
  'SYNC-UPGRADE-REQUIRED': {
    status: 409,
    title: { zh: '版本对不上', en: 'The versions do not match' },
    detail: {
      zh: '表里的内容不受影响。请更新对账本再同步。',
      en: 'Nothing in the tabs is affected. Update Tallybook and sync again.',
    },
  },
  'SYNC-LEASE-LOST': {
    status: 409,
    title: { zh: '同步已由另一处接手', en: 'Another session has taken over' },
    detail: {
      zh: '改动还在表里。请稍后再同步。',
      en: 'The changes are still in the tab. Sync again later.',
    },
  },
  'SYNC-REPLICA-UNKNOWN': {
    status: 404,
    title: { zh: '不认识这个工作簿', en: 'This workbook is not known here' },
    detail: { zh: '请先打开同步。', en: 'Open the sync first.' },
  },
  'SYNC-REGISTER-UNKNOWN': {
    status: 404,
    title: { zh: '没有这张共享登记表', en: 'There is no such shared register' },
    detail: {
      zh: '请重新选择这张表对应的登记表。',
      en: 'Choose again which register the tab is.',
    },
  },
  'SYNC-DECISION-UNKNOWN': {
    status: 404,
    title: { zh: '没有这件要决定的事', en: 'There is nothing of that to decide' },
    detail: {
      zh: '可能已经有人处理了。请刷新列表。',
      en: 'Somebody may have decided it already. Refresh the list.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
