/** Problems of signing in and of managing people. */

import { type ProblemEntry } from './problem-entry.ts';

export const PEOPLE_PROBLEMS = {
  'SIGN-IN-NEEDED': {
    status: 401,
    title: { zh: '要先登录', en: 'Sign in first' },
    detail: {
      zh: '没有做任何事。请登录后再试。',
      en: 'Nothing was done. Sign in and try again.',
    },
  },
  'SESSION-ENDED': {
    status: 401,
    title: { zh: '登录已到期', en: 'The session has ended' },
    detail: {
      zh: '没有做任何事，你的表没有动。请重新登录，接着做就行。',
      en: 'Nothing was done and your tabs are untouched. Sign in again and carry on.',
    },
  },
  'SIGN-IN-FAILED': {
    status: 401,
    title: { zh: '用户名或密码不对', en: 'Wrong name or password' },
    detail: {
      zh: '请再看一遍大小写。忘了密码，请管理员发一个新链接。',
      en: 'Check both once more. If the password is lost, ask your admin for a new link.',
    },
  },
  'SIGN-IN-WAIT': {
    status: 429,
    title: { zh: '请过一会儿再登录', en: 'Wait before signing in again' },
    detail: {
      zh: '密码错了几次，或同时登录的人太多。没有丢东西，等一会儿再试。',
      en: 'There were several wrong passwords, or many people are signing in. Nothing is lost; try again in a while.',
    },
    retryAfter: 30,
  },
  'SIGN-IN-AGAIN': {
    status: 403,
    title: { zh: '请再输一次密码', en: 'Sign in once more' },
    detail: {
      zh: '没有做任何事。管理人员和权限，要在十五分钟内登录过。',
      en: 'Nothing was done. Managing people needs a sign-in of the last fifteen minutes.',
    },
  },
  'SIGN-IN-WAY-OFF': {
    status: 404,
    title: { zh: '没有开通这种登录', en: 'This way of signing in is not set up' },
    detail: {
      zh: '没有做任何事。请用别的方式登录，或请管理员开通。',
      en: 'Nothing was done. Sign in another way, or ask your admin to set it up.',
    },
  },
  'FOREIGN-TOKEN-REFUSED': {
    status: 401,
    title: { zh: '登录没有通过', en: 'The sign-in was not accepted' },
    detail: {
      zh: '没有做任何事。请从头再登录一次；再不行，请管理员看登录设置。',
      en: 'Nothing was done. Start the sign-in again; if it fails again, ask your admin to check its settings.',
    },
  },
  'NO-ADMIN-YET': {
    status: 409,
    title: { zh: '还没有管理员', en: 'There is no admin yet' },
    detail: {
      zh: '没有做任何事。请先用启动时打印的链接建立管理员。',
      en: 'Nothing was done. First make the admin, with the link printed when the server started.',
    },
  },
  'LINK-GONE': {
    status: 404,
    title: { zh: '链接已用过或已过期', en: 'The link was used or has expired' },
    detail: {
      zh: '没有做任何事。请管理员发一个新链接。',
      en: 'Nothing was done. Ask your admin for a new link.',
    },
  },
  'LOGIN-NEEDED': {
    status: 422,
    title: { zh: '要有用户名', en: 'A name is needed' },
    detail: {
      zh: '没有做任何事。第一个管理员要自己取用户名。',
      en: 'Nothing was done. The first admin chooses the name to sign in with.',
    },
  },
  'PASSWORD-SHORT': {
    status: 422,
    title: { zh: '密码太短', en: 'The password is too short' },
    detail: {
      zh: '密码没有改。至少十个字符，几个词连起来最好记。',
      en: 'The password was not set. Ten characters at least; a few words in a row are easy to keep.',
    },
  },
  'PASSWORD-COMMON': {
    status: 422,
    title: { zh: '密码太好猜', en: 'The password is easy to guess' },
    detail: {
      zh: '密码没有改。请不要用连号、用户名或常见的词。',
      en: 'The password was not set. Avoid runs, names, and the words everybody tries.',
    },
  },
  'LOGIN-TAKEN': {
    status: 409,
    title: { zh: '用户名已有人用', en: 'The name is taken' },
    detail: { zh: '没有做任何事。请换一个。', en: 'Nothing was done. Choose another.' },
  },
  'PERSON-UNKNOWN': {
    status: 404,
    title: { zh: '没有这个人', en: 'No such person' },
    detail: { zh: '没有做任何事。', en: 'Nothing was done.' },
  },
  'DEPARTMENT-UNKNOWN': {
    status: 404,
    title: { zh: '没有这个部门', en: 'No such department' },
    detail: { zh: '没有做任何事。', en: 'Nothing was done.' },
  },
  'DEPARTMENT-IN-USE': {
    status: 409,
    title: { zh: '部门还在用', en: 'The department is in use' },
    detail: {
      zh: '没有做任何事。请先把它的人和登记表移到别的部门。',
      en: 'Nothing was done. First move its people and registers to another department.',
    },
  },
  'TOKEN-UNKNOWN': {
    status: 404,
    title: { zh: '没有这个令牌', en: 'No such token' },
    detail: { zh: '没有做任何事。', en: 'Nothing was done.' },
  },
  'SESSION-UNKNOWN': {
    status: 404,
    title: { zh: '没有这个登录', en: 'No such session' },
    detail: { zh: '没有做任何事。', en: 'Nothing was done.' },
  },
  'TOO-MANY-PEOPLE': {
    status: 409,
    title: { zh: '已经到上限', en: 'There is no room for more' },
    detail: {
      zh: '没有做任何事。人和令牌各一千，部门五十。',
      en: 'Nothing was done. There may be a thousand people, a thousand tokens and fifty departments.',
    },
  },
  'COUNT-IS-BLIND': {
    status: 403,
    title: { zh: '盘点时不显示账面数', en: 'Not shown while you count' },
    detail: { zh: '没有做任何事。', en: 'Nothing was done.' },
  },
  'LAST-ADMIN': {
    status: 409,
    title: { zh: '至少要留一个管理员', en: 'One admin has to stay' },
    detail: {
      zh: '没有做任何事。请先让另一个人当管理员。',
      en: 'Nothing was done. First make somebody else an admin.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
