/** What the pane in Excel and its sign-in window say about who is signed in. */

import { type LocalText } from '../../core/values/catalogue/entry.ts';

export const ACCOUNT_TEXTS = {
  signedOut: {
    zh: '登录后才能同步；对账不用登录。',
    en: 'Sign in to sync. Reconciling works without.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
  anotherWay: { zh: '别的方式', en: 'Another way' },
  signOut: { zh: '退出', en: 'Sign out' },
  waiting: { zh: '请在打开的窗口里登录。', en: 'Sign in in the window that opened.' },
  windowFailed: {
    zh: '登录窗口没有打开。什么都没动；请允许弹出窗口后再按“登录”。',
    en: 'The sign-in window did not open. Nothing changed; allow pop-up windows and press Sign in again.',
  },
  offline: {
    zh: '连不上服务器。什么都没丢，连上后再按“登录”。',
    en: 'The server cannot be reached. Nothing is lost; press Sign in again once it can.',
  },
  fault: {
    zh: '有一步没有做成。表格里写好的都在；请把下面这行发给管理员。',
    en: 'A step did not work. What is in your tabs is still there; send the line below to your admin.',
  },
  close: { zh: '关闭', en: 'Close' },
  title: { zh: '登录对账本', en: 'Sign in to Tallybook' },
  login: { zh: '登录名', en: 'Name' },
  password: { zh: '密码', en: 'Password' },
  another: { zh: '用别的账号', en: 'Somebody else' },
  first: {
    zh: '第一次用？先在浏览器里打开管理员发的链接，设好密码。',
    en: 'First time here? Open the link from your admin in a browser and set a password.',
  },
  done: { zh: '登录好了，这个窗口可以关了。', en: 'You are signed in. This window can be closed.' },
  outside: {
    zh: '这个窗口由 Excel 里的对账本打开，不用单独打开。',
    en: 'Tallybook in Excel opens this window; it is of no use by itself.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

/** "Sign in with Entra" */
export const issuerText = (name: string): LocalText => ({
  zh: `用 ${name} 登录`,
  en: `Sign in with ${name}`,
});

/** "Carry on as Li Wei" */
export const carryOnText = (name: string): LocalText => ({
  zh: `以 ${name} 继续`,
  en: `Carry on as ${name}`,
});
