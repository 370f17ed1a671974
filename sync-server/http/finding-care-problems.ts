/** Problems of accepting, assigning and commenting on findings. */

import { type ProblemEntry } from './problem-entry.ts';

export const FINDING_CARE_PROBLEMS = {
  'FINDING-NOT-YOURS': {
    status: 403,
    title: { zh: '这一处归别的部门', en: 'This finding is another department’s' },
    detail: {
      zh: '没有做任何事。可以评论，或转给它所属的部门。',
      en: 'Nothing was done. You can comment, or assign it to its department.',
    },
  },
  'COST-IS-HIDDEN': {
    status: 403,
    title: { zh: '看不到成本', en: 'Costs are not shown to you' },
    detail: {
      zh: '没有做任何事。这一处说的是金额，请找看得到成本的同事。',
      en: 'Nothing was done. This is about money: ask somebody who sees costs.',
    },
  },
  'COMMENTS-FULL': {
    status: 409,
    title: { zh: '评论写满了', en: 'No room for more comments' },
    detail: {
      zh: '没有写入。以前的评论都在，请把要紧的写进接受的理由里。',
      en: 'Nothing was written. Earlier comments are all there; put what matters into the reason for accepting it.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
