/** Refusals of the ledger's services in words. */

import { type LocalText } from '../../core/values/catalogue/entry.ts';
import { type ServiceRefusal } from './outcome.ts';

export interface Refused {
  readonly status: 'refused';
  readonly refusal: ServiceRefusal;
}

export function refused(code: ServiceRefusal['code']): Refused {
  return { status: 'refused', refusal: { code, text: TEXTS[code] } };
}

const TEXTS: Readonly<Record<ServiceRefusal['code'], LocalText>> = {
  unknownOrganisation: {
    zh: '没有这个账套。请检查编号，或先建立它。',
    en: 'There is no such organisation. Check its number, or make it first.',
  },
  batchKeyReused: {
    zh: '这个批次号已经用过，内容却不一样。请为新的一批换一个批次号。',
    en: 'This batch key was used before with other lines. Give the new batch a key of its own.',
  },
  revisionAhead: {
    zh: '工作簿比服务器还新：服务器可能从旧备份恢复过。工作簿里的行都还在，请重新从头读取。',
    en: 'The workbook is ahead of the server, which may have been restored from an older backup. Your rows are safe; read everything again from the start.',
  },
  unknownItem: {
    zh: '账上没有这个商品。请检查编码或名称。',
    en: 'The ledger has no such item. Check its code or name.',
  },
  unknownDocument: {
    zh: '账上没有这张单据。请检查单据编号；还没同步的单据要先同步。',
    en: 'The ledger has no such document. Check its number; what is not synced yet is to be synced first.',
  },
  noSuchDay: {
    zh: '没有这一天。请写成 2026-03-12 的样子。',
    en: 'There is no such day. Write it as 2026-03-12.',
  },
  overlayInvalid: {
    zh: '工作簿里有些改动读不出来。请先改正标出的单元格。',
    en: 'Some of the changes in the workbook cannot be read. Put the marked cells right first.',
  },
  countIsBlind: {
    zh: '盘点时不显示账面数。盘完交上去之后再看。',
    en: 'While you count, what the books say is not shown. Look again when the count is in.',
  },
  notYoursToAccept: {
    zh: '接受这一处，要由它所属部门的主管来做。可以评论，或转给那个部门。',
    en: 'A manager of the department it belongs to accepts this finding. You can comment, or assign it to that department.',
  },
  unknownDepartment: {
    zh: '没有这个部门。请从列表里选一个。',
    en: 'There is no such department. Choose one of the list.',
  },
  commentsFull: {
    zh: '这一处已有 200 条评论，写不下了。以前写的都在。',
    en: 'This finding has 200 comments already and takes no more. What was written is all there.',
  },
  costIsHidden: {
    zh: '这一处说的是金额，你的部门看不到成本。没有做任何事。',
    en: 'This finding is about money, and your department does not see costs. Nothing was done.',
  },
  cancelled: { zh: '已停止。账上没有改动。', en: 'Stopped. Nothing in the ledger was changed.' },
};
