/** Refusals of the services of shared registers in words: what is so, and what to do. */

import { type SyncRefusal } from '../../../core/sync/sync-service.ts';
import { type LocalText } from '../../../core/values/catalogue/entry.ts';

export interface SyncRefused {
  readonly status: 'refused';
  readonly refusal: SyncRefusal;
}

/** When to ask again after a refusal that passes by itself, in milliseconds. */
const RETRY_MS: Partial<Record<SyncRefusal['code'], number>> = {
  inProgress: 1_000,
  slowDown: 2_000,
  unavailable: 5_000,
};

export function syncRefused(code: SyncRefusal['code']): SyncRefused {
  const retryAfterMs = RETRY_MS[code];
  return {
    status: 'refused',
    refusal: { code, text: TEXTS[code], ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
  };
}

const TEXTS: Readonly<Record<SyncRefusal['code'], LocalText>> = {
  inProgress: {
    zh: '同一批还在处理。请稍等再问。',
    en: 'This batch is still being taken. Ask again in a moment.',
  },
  batchKeyReused: {
    zh: '这个批次号已经用过，内容却不一样。请为新的一批换一个批次号。',
    en: 'This batch key was used before with other rows. Give the new batch a key of its own.',
  },
  resetRequired: {
    zh: '服务器的账不是这个工作簿上次看到的那一本，可能从旧备份恢复过。工作簿里的行都还在，请重新打开同步。',
    en: 'The server’s books are not those this workbook last saw; they may have been restored from a backup. Your rows are safe; open the sync again.',
  },
  upgradeRequired: {
    zh: '这个版本的对账本太旧，和服务器对不上。请更新后再同步，表里的内容不受影响。',
    en: 'This version of Tallybook does not match the server. Update it and sync again; nothing in your tabs is affected.',
  },
  leaseLost: {
    zh: '这个工作簿的同步已由另一处接手。您的改动还在表里，请稍后再同步。',
    en: 'Another session has taken over syncing this workbook. Your changes are still in the tab; sync again later.',
  },
  unknownReplica: {
    zh: '服务器还不认识这个工作簿。请先打开同步。',
    en: 'The server does not know this workbook yet. Open the sync first.',
  },
  unknownRegister: {
    zh: '没有这个共享登记表。请重新选择这张表对应的登记表。',
    en: 'There is no such shared register. Choose again which register this tab is.',
  },
  unknownDecision: {
    zh: '这件事已经处理过，或者不存在。请刷新列表。',
    en: 'This has been decided already, or is not there. Refresh the list.',
  },
  permissionDenied: {
    zh: '您的部门没有这张登记表的权限。需要的话，请联系管理员。',
    en: 'Your department may not do this with the register. Ask an administrator if it should.',
  },
  signInRequired: { zh: '请先登录。', en: 'Sign in first.' },
  tooLarge: {
    zh: '这一批太大。请分成几批再传。',
    en: 'This batch is too large. Send it in smaller ones.',
  },
  slowDown: {
    zh: '请求太多。请稍等再试，表里的内容不受影响。',
    en: 'Too many requests. Wait a moment and try again; nothing is lost.',
  },
  unavailable: {
    zh: '服务器暂时没有回应。请稍后再试，表里的内容不受影响。',
    en: 'The server does not answer at the moment. Try again later; nothing is lost.',
  },
};
