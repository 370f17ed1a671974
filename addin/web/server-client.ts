/** Asks the server this page came from. What it refuses comes with words; silence is told apart from refusal. */

import * as z from 'zod/mini';
import { DEPARTMENT_HEADER } from '../../core/contract/department-header.ts';
import { problemReport } from '../../core/contract/problem.ts';
import { signInWays } from '../../core/contract/sign-in.ts';
import {
  keptWebWorkbook,
  openedFile,
  openedWebWorkbook,
  savedWebWorkbook,
  type KeptWebWorkbook,
  type WebWorkbook,
} from '../../core/contract/web-workbook.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { listenNotices } from '../pane/listen-notices.ts';
import { type PaneServer, ServerUnreachable } from '../pane/pane-context.ts';
import { UNATTENDED_HEADER } from '../../core/contract/unattended-header.ts';
import { chosenDepartment } from './page-memory.ts';
import { createPresence } from './person-presence.ts';
import { type Origin, type SendOutcome } from './workbook-saver.ts';

const UNAUTHORISED = 401;
const SIGN_IN = '/sign-in';
const WORKBOOKS = '/api/web-workbooks';
/** Sent to the page before it leaves for the sign-in; whoever cancels it has something to save first. */
export const LEAVING = 'tallybook-leaving';

export const personPresence = createPresence(() => performance.now());

/** The server as the pane sees it. */
export const pageServer: PaneServer = {
  isConnected: true,
  request: async (method, path, body, signal) => {
    const response = await reach(path, {
      method,
      ...(body !== undefined && json(body)),
      ...(signal && { signal }),
    });
    return { status: response.status, body: await jsonOf(response) };
  },
  // Nobody pressed anything: who is not signed in hears nothing, and is not led away.
  listen: (path, hear) =>
    listenNotices((signal) => fetch(path, { signal, headers: ownHeaders() }), hear),
};

export async function openSample(locale: Locale): Promise<WebWorkbook> {
  const response = await reach(`${WORKBOOKS}/sample?locale=${locale}`, {});
  return z.parse(openedWebWorkbook, await wanted(response, locale)).content;
}

/** Whether people sign in here; at a machine that serves nobody else they do not. */
export async function isSignInNeeded(): Promise<boolean> {
  const response = await reach('/api/sign-in', {});
  return !response.ok || z.parse(signInWays, await response.json()).needed;
}

/** Undefined when it is not there any more. */
export async function openKept(
  workbook: string,
  locale: Locale,
): Promise<KeptWebWorkbook | undefined> {
  const response = await reach(`${WORKBOOKS}/${encodeURIComponent(workbook)}`, {});
  if (response.status === 404) return undefined;
  return z.parse(keptWebWorkbook, await wanted(response, locale));
}

/** The content of a file, or the words of why it is refused. */
export async function openFile(
  file: File,
  locale: Locale,
): Promise<{ readonly content: WebWorkbook } | { readonly refusal: string }> {
  const query = new URLSearchParams({ name: file.name });
  const response = await reach(`${WORKBOOKS}/open?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) return { refusal: await refusalOf(response, locale) };
  const opened = z.parse(openedFile, await response.json());
  return opened.status === 'read'
    ? { content: opened.content }
    : { refusal: opened.refusal.text[locale] };
}

/** Saves over the version it came from, or keeps it anew, by the id it goes by where it has one. */
export async function sendWorkbook(
  origin: Origin,
  content: WebWorkbook,
  locale: Locale,
  workbook?: string,
): Promise<SendOutcome> {
  const path = origin === null ? WORKBOOKS : `${WORKBOOKS}/${origin.workbook}`;
  const body = origin === null ? { content, workbook } : { revision: origin.revision, content };
  try {
    const response = await send(path, { method: 'POST', ...json(body) });
    if (response.status === UNAUTHORISED) return { status: 'signedOut' };
    if (response.ok) {
      return { status: 'saved', saved: z.parse(savedWebWorkbook, await response.json()) };
    }
    // A server that is stopping is as good as away, and will be back.
    if (response.status >= 502) return { status: 'offline' };
    const problem = await problemOf(response);
    if (problem?.code === 'WEB-WORKBOOK-STALE') return { status: 'stale' };
    return { status: 'failed', reason: problemText(problem, response, locale) };
  } catch (error) {
    if (error instanceof ServerUnreachable) return { status: 'offline' };
    throw error;
  }
}

export async function forgetKept(workbook: string): Promise<void> {
  await reach(`${WORKBOOKS}/${encodeURIComponent(workbook)}`, { method: 'DELETE' });
}

/** The workbook as an .xlsx file. */
export async function fileOf(content: WebWorkbook, locale: Locale): Promise<Blob> {
  const response = await reach(`${WORKBOOKS}/file`, { method: 'POST', ...json({ content }) });
  if (!response.ok) throw new Error(await refusalOf(response, locale));
  return response.blob();
}

/** Who is not signed in where that is needed is led there. */
async function reach(path: string, init: RequestInit): Promise<Response> {
  const response = await send(path, init);
  if (response.status === UNAUTHORISED) goToSignIn();
  return response;
}

/** Goes out as whoever the page is looked at as. */
async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: ownHeaders(init.headers) });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ServerUnreachable(path);
  }
}

function ownHeaders(given?: HeadersInit): Headers {
  const department = chosenDepartment();
  const headers = new Headers(given);
  if (department !== null) headers.set(DEPARTMENT_HEADER, department);
  if (!personPresence.isHere()) headers.set(UNATTENDED_HEADER, '1');
  return headers;
}

/** Signing in leads back to this very workbook. */
function goToSignIn(): void {
  if (!dispatchEvent(new Event(LEAVING, { cancelable: true }))) return;
  const back = new URLSearchParams({ return: location.pathname + location.search });
  location.assign(`${SIGN_IN}?${back}`);
}

function json(body: unknown): RequestInit {
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

async function wanted(response: Response, locale: Locale): Promise<unknown> {
  if (!response.ok) throw new Error(await refusalOf(response, locale));
  return response.json();
}

async function jsonOf(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  return /json/.test(type) ? ((await response.json()) as unknown) : null;
}

type Problem = z.infer<typeof problemReport>;

async function problemOf(response: Response): Promise<Problem | undefined> {
  const parsed = z.safeParse(problemReport, await jsonOf(response).catch(() => null));
  return parsed.success ? parsed.data : undefined;
}

async function refusalOf(response: Response, locale: Locale): Promise<string> {
  return problemText(await problemOf(response), response, locale);
}

function problemText(problem: Problem | undefined, response: Response, locale: Locale): string {
  if (problem === undefined) return `HTTP ${response.status}`;
  const { title, detail } = problem.texts;
  return `${title[locale]}${locale === 'zh' ? '。' : '. '}${detail[locale]}`;
}
