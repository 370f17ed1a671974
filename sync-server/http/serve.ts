/** Runs the server until it is told to stop: settings from options and environment, one friendly line when it is ready. */

import { type LocalText, type Locale } from '../../core/values/catalogue/entry.ts';
import { type PeopleServices } from '../auth/people-services.ts';
import { type LedgerServices } from '../service/ledger-services.ts';
import { type WorkbookServices } from './ports.ts';
import { createWorkbookServices } from '../service/workbook-services.ts';
import { openDataFolder } from '../service/open-data-folder.ts';
import { keepFirstFirm } from '../service/keep-first-firm.ts';
import { settingsNow } from '../service/settings-now.ts';
import { withLedgerThread } from '../service/with-ledger-thread.ts';
import { LOCAL_ORGANISATION, LOCAL_SCOPE } from './authorise.ts';
import { ADDIN_FOLDER, createAddinShelf } from './addin-shelf.ts';
import { buildAddin } from './build-addin.ts';
import { createLog } from './create-log.ts';
import { type TlsFiles } from './read-tls.ts';
import { type SignInSettings } from './sign-in-settings.ts';
import { isLoopback, type RunningServer, startServer } from './start-server.ts';

/** 4780: "for sale" on no list of well-known ports. */
export const DEFAULT_PORT = 4780;
export const DEFAULT_HOST = '127.0.0.1';

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly hostNames: readonly string[];
  /** Folder of the embedded database. */
  readonly dataFolder: string;
  readonly locale: Locale;
  readonly logLevel: string;
  readonly signIn: Partial<SignInSettings>;
  /** The address others call it by. */
  readonly publicUrl?: string;
  readonly proxies?: number;
  /** Sites that frame the pane in Excel beside Microsoft's own. */
  readonly frameAncestors?: readonly string[];
  /** Whether a new folder begins with the books of a firm's own: empty, not the sample company's. */
  readonly isOwnFirm: boolean;
  /** After so long without a person's request a web session ends, in milliseconds; left out: an hour. */
  readonly webIdleMs?: number;
  /** Left out: plain http, for this machine or behind a proxy. */
  readonly tls?: TlsFiles;
  /** Where the lines for the person who started it go. */
  readonly say: (line: string) => void;
}

/** Starts and returns once it listens; ends the process on SIGTERM or SIGINT, at once on a second one. */
export async function serve(options: ServeOptions): Promise<RunningServer | undefined> {
  const { port, host, locale, say, webIdleMs } = options;
  const opened = await openDataFolder(options.dataFolder, {
    mayCreate: true,
    ...(webIdleMs !== undefined && { webIdleMs }),
  }).catch((error: unknown) => say(openFailure(error, options)[locale]));
  if (opened === undefined) return undefined;
  const ledger = withLedgerThread(opened, options.dataFolder);
  const workbooks = createWorkbookServices(settingsNow);
  try {
    await beginBooks(ledger, workbooks, options);
  } catch (error) {
    await ledger.close();
    const reason = writeFailure(error, options);
    if (reason === undefined) throw error;
    say(reason[locale]);
    return undefined;
  }
  const log = createLog(options.logLevel);
  const addin = createAddinShelf(ADDIN_FOLDER);
  try {
    const server = await startServer({
      port,
      host,
      hostNames: options.hostNames,
      workbooks,
      ledger,
      log,
      addin,
      signIn: options.signIn,
      ...(options.proxies !== undefined && { proxies: options.proxies }),
      ...(options.tls && { tls: options.tls }),
      ...(options.frameAncestors && { frameAncestors: options.frameAncestors }),
    });
    stopOnSignals(server, options);
    say(readyText(server.url)[locale]);
    await sayWhoMayUseIt(options, ledger.people, server);
    void buildAddin(addin, { locale, say, url: server.url });
    return server;
  } catch (error) {
    await ledger.close();
    const reason = listenFailure(error, options);
    if (reason === undefined) throw error;
    say(reason[locale]);
    return undefined;
  }
}

/** Throws where nothing can be written: better no server than one that takes what people type and loses it. */
async function beginBooks(
  ledger: LedgerServices,
  workbooks: WorkbookServices,
  options: ServeOptions,
): Promise<void> {
  await ledger.checkReady();
  const isSample = !options.isOwnFirm && !isSignInNeeded(options);
  const { locale } = options;
  await keepFirstFirm(ledger, workbooks, { scope: LOCAL_SCOPE, locale, isSample });
}

function stopOnSignals(server: RunningServer, { say, locale }: ServeOptions): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    say(
      locale === 'zh'
        ? '正在停机，手上的请求做完就走。'
        : 'Stopping once the requests in hand are done.',
    );
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function readyText(url: string): LocalText {
  return {
    zh: `对账本准备好了：${url} （Ctrl+C 停止）`,
    en: `Tallybook is ready: ${url}  (Ctrl+C stops it)`,
  };
}

/** People who sign in keep a firm's books: the sample company is for somebody alone who looks around. */
function isSignInNeeded({ host, signIn }: ServeOptions): boolean {
  return signIn.isAlwaysNeeded ?? !isLoopback(host);
}

/** Who may use the server; where nobody can sign in yet, with the link that makes the first admin. */
async function sayWhoMayUseIt(
  options: ServeOptions,
  people: PeopleServices,
  server: RunningServer,
): Promise<void> {
  const { host, signIn, tls, publicUrl, say, locale } = options;
  if (!isSignInNeeded(options)) {
    say((await people.hasPeople()) ? SIGN_IN_TEXT[locale] : LOCAL_TEXT[locale]);
    return;
  }
  say(SIGN_IN_TEXT[locale]);
  if (!isLoopback(host) && tls === undefined && signIn.isSecure !== true) say(PLAIN_TEXT[locale]);
  const invitation = await people.inviteFirstAdmin(LOCAL_ORGANISATION);
  if (invitation === undefined) return;
  // Behind the #, so that no proxy and no log ever sees it.
  const link = new URL(`/sign-in#${invitation}`, publicUrl ?? server.url).href;
  say(firstAdminText(link)[locale]);
}

const LOCAL_TEXT: LocalText = {
  zh: '只在这台电脑上用，不用登录。要给别人开账号：tallybook user add',
  en: 'It serves this machine only and needs no sign-in. To give others accounts: tallybook user add',
};

const SIGN_IN_TEXT: LocalText = {
  zh: '要登录才能用。',
  en: 'Everybody signs in.',
};

const PLAIN_TEXT: LocalText = {
  zh: '注意：没有 https，密码和账在网络里是明文。请给 --certificate 和 --key，或放在有 https 的反向代理后面，并设 TALLYBOOK_PUBLIC_URL。',
  en: 'Note: without https, passwords and books cross the network readable. Give it --certificate and --key, or put a reverse proxy with https before it and set TALLYBOOK_PUBLIC_URL.',
};

function firstAdminText(link: string): LocalText {
  return {
    zh: `还没有管理员。用这个链接建立第一个，只能用一次，三天内有效：\n${link}`,
    en: `There is no admin yet. This link makes the first; it works once, within three days:\n${link}`,
  };
}

/** Addresses of databases hold passwords, so the place is named without them. */
function placeOf({ dataFolder }: ServeOptions): string {
  return dataFolder.replace(/\/\/[^@/]*@/, '//');
}

/** Undefined for what is no fault of the place. */
function writeFailure(error: unknown, options: ServeOptions): LocalText | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const place = placeOf(options);
  // SQLite has one code for all; its words tell a full disk from a folder that may only be read.
  const reason = error.code === 'ERR_SQLITE_ERROR' ? error.message : String(error.code);
  return {
    zh: `账写不进去（${place}，${reason}）。以前写好的都还在。请看剩余空间和写入权限，再启动。`,
    en: `The books cannot be written (${place}, ${reason}). What was written before is still there. Check free space and that the place may be written to, then start again.`,
  };
}

function openFailure(error: unknown, options: ServeOptions): LocalText {
  const place = placeOf(options);
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return {
    zh: `打不开账（${place}，${code}）。没有改动任何东西。请看位置对不对、有没有写入权限、数据库开着没有。`,
    en: `The books cannot be opened (${place}, ${code}). Nothing was changed. Check the place, that it may be written to, and that the database is up.`,
  };
}

function listenFailure(error: unknown, { port, host }: ServeOptions): LocalText | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  switch (error.code) {
    case 'EADDRINUSE':
      return {
        zh: `端口 ${port} 已被占用，可能对账本已经开着：http://localhost:${port}。换一个端口：npm start -- --port ${port + 1}`,
        en: `Port ${port} is taken; Tallybook may be running already: http://localhost:${port}. Another port: npm start -- --port ${port + 1}`,
      };
    case 'EACCES':
      return {
        zh: `端口 ${port} 不让用。换一个 1024 以上的：npm start -- --port ${DEFAULT_PORT}`,
        en: `Port ${port} may not be used. Choose one above 1024: npm start -- --port ${DEFAULT_PORT}`,
      };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return {
        zh: `这台电脑没有「${host}」这个地址。`,
        en: `This machine has no address "${host}".`,
      };
    default:
      return undefined;
  }
}
