/** Everything the server may refuse or fail at: a stable code, its HTTP status, and words that say what is safe and what to do. */

import { type LocalText } from '../../core/values/catalogue/entry.ts';
import { FINDING_CARE_PROBLEMS } from './finding-care-problems.ts';
import { LINK_PROBLEMS } from './link-problems.ts';
import { LISTENER_PROBLEMS } from './listener-problems.ts';
import { PEOPLE_PROBLEMS } from './people-problems.ts';
import { type ProblemEntry } from './problem-entry.ts';
import { SYNC_PROBLEMS } from './sync-problems.ts';

export const PROBLEMS = {
  ...FINDING_CARE_PROBLEMS,
  ...LINK_PROBLEMS,
  ...LISTENER_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...SYNC_PROBLEMS,
  'REQUEST-INVALID': {
    status: 400,
    title: { zh: '请求不完整', en: 'The request is not as declared' },
    detail: {
      zh: '没有做任何事。请按「errors」里写的改好再发。',
      en: 'Nothing was done. Correct what "errors" names and send it again.',
    },
  },
  'REQUEST-NOT-JSON': {
    status: 400,
    title: { zh: '内容不是 JSON', en: 'The body is not JSON' },
    detail: {
      zh: '没有做任何事。请以 UTF-8 的 JSON 发送。',
      en: 'Nothing was done. Send JSON in UTF-8.',
    },
  },
  'PERMISSION-DENIED': {
    status: 403,
    title: { zh: '没有这个权限', en: 'Not allowed' },
    detail: {
      zh: '没有做任何事。要做这件事，请找管理员。',
      en: 'Nothing was done. Ask your admin for it.',
    },
  },
  'ORIGIN-REFUSED': {
    status: 403,
    title: { zh: '来自别的网站的请求', en: 'The request came from another site' },
    detail: {
      zh: '没有做任何事。请直接打开对账本的网页。',
      en: 'Nothing was done. Open the page of Tallybook itself.',
    },
  },
  'HOST-REFUSED': {
    status: 421,
    title: { zh: '这台服务器不叫这个名字', en: 'This server does not go by that name' },
    detail: {
      zh: '没有做任何事。请用 http://localhost 打开，或让管理员把这个名字加进 TALLYBOOK_HOSTS。',
      en: 'Nothing was done. Open it by http://localhost, or have your admin add the name to TALLYBOOK_HOSTS.',
    },
  },
  'ROUTE-UNKNOWN': {
    status: 404,
    title: { zh: '没有这个地址', en: 'There is nothing here' },
    detail: {
      zh: '能用的地址都写在 /api/openapi.json 里。',
      en: 'All addresses are listed in /api/openapi.json.',
    },
  },
  'METHOD-REFUSED': {
    status: 405,
    title: { zh: '这个地址不接受这种请求', en: 'This address does not take that method' },
    detail: {
      zh: '没有做任何事。能用的方法写在 /api/openapi.json 里。',
      en: 'Nothing was done. The methods are listed in /api/openapi.json.',
    },
  },
  'WORKBOOK-GONE': {
    status: 404,
    title: { zh: '服务器上已没有这个文件', en: 'The workbook is no longer here' },
    detail: {
      zh: '传来的文件只留一会儿，你的原文件没有动。请再选一次文件。',
      en: 'Workbooks are kept for a short while only; your own file is untouched. Choose it again.',
    },
  },
  'WEB-WORKBOOK-GONE': {
    status: 404,
    title: { zh: '服务器上没有这个工作簿', en: 'This workbook is not on the server' },
    detail: {
      zh: '可能已被删除，或是别人的。网页里的内容还在，可以另存一份。',
      en: 'It was deleted, or it is somebody else’s. What is in the page is still there and can be saved as a copy.',
    },
  },
  'WEB-WORKBOOK-STALE': {
    status: 409,
    title: { zh: '别处保存过更新的一版', en: 'A newer version was saved elsewhere' },
    detail: {
      zh: '没有覆盖它，网页里的内容也还在。请另存一份，或打开新的一版。',
      en: 'It was not overwritten, and what is in the page is still there. Save a copy, or open the newer version.',
    },
  },
  'WEB-WORKBOOKS-FULL': {
    status: 409,
    title: { zh: '已存了 50 个工作簿', en: '50 workbooks are kept already' },
    detail: {
      zh: '网页里的内容还在。请下载它，或删去不用的再保存。',
      en: 'What is in the page is still there. Download it, or delete workbooks no longer needed and save again.',
    },
  },
  'RUN-GONE': {
    status: 404,
    title: { zh: '这次对账的结果已清掉', en: 'This run is no longer here' },
    detail: {
      zh: '结果只留一会儿，你的原文件没有动。请再对一次。',
      en: 'Results are kept for a short while only; your own file is untouched. Reconcile again.',
    },
  },
  'RUN-NOT-DONE': {
    status: 409,
    title: { zh: '还没有对完', en: 'The run is not done' },
    detail: {
      zh: '请等它做完再取结果。',
      en: 'Wait until it is done, then ask for its results.',
    },
    retryAfter: 1,
  },
  'BODY-TOO-LARGE': {
    status: 413,
    title: { zh: '文件太大', en: 'Too large' },
    detail: {
      zh: '没有做任何事，你的文件没有动。一个工作簿最多 20 MB，请按月或按部门拆开，一起放进来就行。',
      en: 'Nothing was done and your file is untouched. A workbook may have up to 20 MB; split it by month or department and drop the parts together.',
    },
  },
  'TYPE-REFUSED': {
    status: 415,
    title: { zh: '内容类型不对', en: 'Wrong content type' },
    detail: {
      zh: '没有做任何事。工作簿以 application/octet-stream 发送，其余以 application/json 发送。',
      en: 'Nothing was done. Send workbooks as application/octet-stream and everything else as application/json.',
    },
  },
  'RATE-LIMITED': {
    status: 429,
    title: { zh: '请求太多', en: 'Too many requests' },
    detail: {
      zh: '没有丢东西。请过一分钟再试。',
      en: 'Nothing is lost. Try again in a minute.',
    },
    retryAfter: 60,
  },
  'SERVER-ERROR': {
    status: 500,
    title: { zh: '我们这边出错了', en: 'A fault on our side' },
    detail: {
      zh: '你的表没有动。请重试；再不行把请求编号发给管理员。',
      en: 'Your tabs are untouched. Retry, or send the request id to your admin.',
    },
  },
  'RUN-FAILED': {
    status: 500,
    title: { zh: '没有对完，我们这边出错了', en: 'The run broke off: a fault on our side' },
    detail: {
      zh: '你的文件没有动。请重试；再不行把请求编号发给管理员。',
      en: 'Your file is untouched. Retry, or send the request id to your admin.',
    },
  },
  'RUN-TOO-LARGE': {
    status: 503,
    title: { zh: '内容太多，内存不够', en: 'Too much for the memory of this server' },
    detail: {
      zh: '你的文件没有动。请按月或按部门拆开再对，或用命令行 tallybook reconcile。',
      en: 'Your file is untouched. Split it by month or department, or use the command tallybook reconcile.',
    },
  },
  'RUN-TOO-LONG': {
    status: 503,
    title: { zh: '超过十分钟还没对完，停下了', en: 'Stopped after ten minutes' },
    detail: {
      zh: '你的文件没有动。请按月或按部门拆开再对，或用命令行 tallybook reconcile。',
      en: 'Your file is untouched. Split it by month or department, or use the command tallybook reconcile.',
    },
  },
  'RUN-QUEUE-FULL': {
    status: 503,
    title: { zh: '排队的人太多', en: 'Too many runs are waiting' },
    detail: {
      zh: '没有丢东西。请过一会儿再试。',
      en: 'Nothing is lost. Try again in a little while.',
    },
    retryAfter: 30,
  },
  'UPLOAD-SPACE-FULL': {
    status: 503,
    title: { zh: '服务器暂时放不下更多文件', en: 'No room for more workbooks right now' },
    detail: {
      zh: '你的文件没有动。传来的文件半小时后清掉，请过一会儿再试。',
      en: 'Your file is untouched. Workbooks are cleared after half an hour; try again in a while.',
    },
    retryAfter: 300,
  },
  'REQUEST-TOO-LONG': {
    status: 503,
    title: { zh: '等得太久，停下了', en: 'Stopped: it took too long' },
    detail: {
      zh: '账没有动。请缩小范围（一种商品、一个仓库、更早的日期）再试。',
      en: 'The books are untouched. Ask for less (one item, one warehouse, an earlier day) and try again.',
    },
    retryAfter: 10,
  },
  'SERVER-STOPPING': {
    status: 503,
    title: { zh: '服务器正在停机', en: 'The server is stopping' },
    detail: {
      zh: '没有丢东西。等它再起来后重试。',
      en: 'Nothing is lost. Retry when it is back.',
    },
    retryAfter: 10,
  },
  'ORGANISATION-UNKNOWN': {
    status: 404,
    title: { zh: '没有这家公司', en: 'No such company' },
    detail: { zh: '没有做任何事。', en: 'Nothing was done.' },
  },
  'BATCH-KEY-REUSED': {
    status: 409,
    title: { zh: '这个批次号用过了', en: 'This batch key was used before' },
    detail: { zh: '没有写入任何东西。', en: 'Nothing was written.' },
  },
  'REVISION-AHEAD': {
    status: 409,
    title: { zh: '版本号比服务器还新', en: 'That revision is ahead of the server' },
    detail: { zh: '没有做任何事。', en: 'Nothing was done.' },
  },
  'ITEM-UNKNOWN': {
    status: 404,
    title: { zh: '没有这种商品', en: 'No such item' },
    detail: { zh: '没有做任何事。', en: 'Nothing was done.' },
  },
  'DOCUMENT-UNKNOWN': {
    status: 404,
    title: { zh: '没有这张单据', en: 'No such document' },
    detail: { zh: '没有做任何事。', en: 'Nothing was done.' },
  },
  'DAY-UNKNOWN': {
    status: 400,
    title: { zh: '没有这一天', en: 'No such day' },
    detail: { zh: '没有做任何事。', en: 'Nothing was done.' },
  },
  'OVERLAY-INVALID': {
    status: 422,
    title: { zh: '未同步的行有问题', en: 'The rows not yet synced are not valid' },
    detail: { zh: '没有做任何事。', en: 'Nothing was done.' },
  },
  'REQUEST-CANCELLED': {
    status: 503,
    title: { zh: '已取消', en: 'Cancelled' },
    detail: { zh: '没有写入任何东西。', en: 'Nothing was written.' },
  },
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;

export function problemEntry(code: ProblemCode): ProblemEntry {
  return PROBLEMS[code];
}

/** One thing in a request that was not as declared. */
export interface RequestFault {
  readonly path: string;
  readonly message: string;
}

/** Thrown where a request cannot be answered as asked; becomes a problem+json reply. */
export class RequestProblem extends Error {
  readonly code: ProblemCode;
  readonly faults: readonly RequestFault[];
  /** Words that say it more exactly than the entry's. */
  readonly detail: LocalText | undefined;
  /** Seconds to wait, where it is not always the same. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ProblemCode,
    options: {
      readonly faults?: readonly RequestFault[];
      readonly detail?: LocalText;
      readonly retryAfter?: number;
    } = {},
  ) {
    super(code);
    this.code = code;
    this.faults = options.faults ?? [];
    this.detail = options.detail;
    this.retryAfter = options.retryAfter ?? problemEntry(code).retryAfter;
  }
}
