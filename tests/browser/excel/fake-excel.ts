/**
 * Plays Excel on the web in a real Chromium: a page frames the production task pane, whose Office.js is the pinned package
 * as it is, and answers it over the library's own messages from the model of Excel. No private name of the library is
 * used. What Excel itself would do is our model; docs/excel.md says so.
 */

import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { createServer, type Server } from 'node:https';
import { type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { makeCertificate } from '../../../sync-server/cli/make-certificate.ts';
import { type QueryMessage, QueryAnswerer } from '../../support/excel/answer-query.ts';
import { type ExcelBook, type ExcelEvent } from '../../support/excel/excel-book.ts';
import { type PlayedBroker } from './played-broker.ts';
import { MESSAGE_TYPES } from '../../support/excel/open-excel.ts';
import { FUNCTIONS_SERVICE, PlayedFunctions } from './played-functions.ts';

/** A site over https in front of the server under test, as a firm's proxy would be. */
export interface SecureSite {
  readonly url: string;
  readonly stop: () => void;
}

/** Office.js trusts a host of https on the same name only; so the fake Excel stands on the same site as the pane. */
export async function openSecureSite(serverPort: number): Promise<SecureSite> {
  const { certificate, key } = await makeCertificate();
  const server = createServer({ key, cert: certificate });
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/fake-excel') === true) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(HOST_PAGE);
      return;
    }
    const { url, method, headers } = request;
    const onwards = httpRequest(
      { host: '127.0.0.1', port: serverPort, path: url, method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onwards.on('error', () => response.destroy());
    request.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `https://localhost:${port}`, stop: () => stopServer(server) };
}

function stopServer(server: Server): void {
  server.closeAllConnections();
  server.close();
}

/** Flags of the runtime that the manifest asks for: 1 shared, 2 with custom functions. Source: OSF.HostInfoFlags. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

/** The frame's name carries what Excel tells an add-in of itself before it speaks. */
const HOST_PAGE = `<!doctype html>
<title>Excel, played</title>
<style>body { margin: 0 } iframe { border: 0; height: 700px; width: 350px }</style>
<div id="room"></div>
<script>
  const language = new URLSearchParams(location.search).get('language');
  const hostInfo = 'Excel$Web$16.01$' + language + '$guid$$$${SHARED_RUNTIME_WITH_FUNCTIONS}';
  const frame = document.createElement('iframe');
  frame.name = JSON.stringify({
    baseFrameName: 'pane', hostInfo, xdmInfo: 'talk|1|' + location.origin, serializerVersion: '1',
    flights: '[]', disabledChangeGates: '[]', hostVersion: '16.0',
  });
  frame.src = '/excel/task-pane?_host_Info=' + encodeURIComponent(hostInfo);
  document.getElementById('room').append(frame);
  window.tell = (message) => frame.contentWindow.postMessage(JSON.stringify(message), location.origin);
  addEventListener('message', async ({ data, source }) => {
    if (source !== frame.contentWindow || typeof data !== 'string') return;
    for (const reply of await window.answerOffice(data)) window.tell(reply);
  });
</script>`;

interface OfficeMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly ArrayData: readonly unknown[];
  readonly DdaMethod: { readonly DispatchId: number };
}

const RESPONSE = 1;
const FOR_EVENT = 1;
const DISPATCH = { processQuery: 93, commandCompleted: 94 };

export interface FakeExcel {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly book: ExcelBook;
  /** What the page threw and what its policy blocked. */
  readonly faults: readonly string[];
  /** Addresses asked of any site but ours and Microsoft's library. */
  readonly foreign: readonly string[];
  /** Ribbon buttons whose function said it was done. */
  readonly completed: readonly string[];
  /** Formulas with our functions in cells. */
  readonly functions: PlayedFunctions;
  readonly press: (command: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FakeExcelOptions {
  readonly language?: 'en-US' | 'zh-CN';
  readonly width?: number;
  /** Sites that a test lets the pages go to. */
  readonly friends?: readonly string[];
  /** Requirement sets that this Excel says it has beside the usual ones. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Microsoft's broker, where this Excel has a bridge to one. */
  readonly broker?: PlayedBroker;
}

/** Opens a workbook in the played Excel, the pane beside it. */
export async function openFakeExcel(
  browser: Browser,
  site: SecureSite,
  book: ExcelBook,
  { language = 'en-US', width = 350, friends = [], sets = {}, broker }: FakeExcelOptions = {},
): Promise<FakeExcel> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height: 700 },
    locale: language,
  });
  const foreign: string[] = [];
  await answerCdn(context, [site.url, ...friends], foreign);
  const page = await context.newPage();
  await broker?.stand(page);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error.stack)));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text());
  });
  const completed: string[] = [];
  const tell = async (message: unknown): Promise<void> => {
    await page.evaluate(`window.tell(${JSON.stringify(message)})`);
  };
  const functions = new PlayedFunctions((entries) => tell(richMessage(entries)));
  const answerer = new QueryAnswerer(book, { [FUNCTIONS_SERVICE]: functions.service });
  await page.exposeFunction('answerOffice', (text: string) =>
    answerOffice(JSON.parse(text) as OfficeMessage, { answerer, language, completed, sets }),
  );
  const listen = (event: ExcelEvent): void => void tell(eventMessage(event)).catch(() => undefined);
  book.listeners.add(listen);
  await page.goto(`${site.url}/fake-excel?language=${language}`);
  return {
    page,
    pane: page.frameLocator('iframe'),
    book,
    faults,
    foreign,
    completed,
    functions,
    press: (command) => tell(commandMessage(command)),
    close: async () => {
      book.listeners.delete(listen);
      await context.close();
    },
  };
}

/** Microsoft's addresses are answered from the pinned package; any other site is refused and noted. */
async function answerCdn(
  context: BrowserContext,
  known: readonly string[],
  foreign: string[],
): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
  const library = path.join(path.dirname(manifest), 'dist');
  await context.route('**', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (known.includes(origin) || /^(data|blob):/.test(route.request().url()))
      return route.fallback();
    const hosted = '/lib/1/hosted/';
    if (origin === 'https://appsforoffice.microsoft.com' && pathname.startsWith(hosted)) {
      const file = path.join(library, pathname.slice(hosted.length));
      return route.fulfill({ body: readFileSync(file), contentType: 'text/javascript' });
    }
    foreign.push(route.request().url());
    return route.abort();
  });
}

interface Desk {
  readonly answerer: QueryAnswerer;
  readonly language: string;
  readonly completed: string[];
  readonly sets: Readonly<Record<string, string>>;
}

function answerOffice(message: OfficeMessage, desk: Desk): readonly unknown[] {
  if (message._messageType === RESPONSE) return [];
  const { _actionName, _conversationId, _correlationId } = message;
  const reply = (content: unknown): unknown => ({
    _messageType: RESPONSE,
    _responseType: 0,
    _errorCode: 0,
    _actionName,
    _conversationId,
    _correlationId,
    _data: content,
  });
  if (_actionName === 'ContextActivationManager_getAppContextAsync') {
    return [reply(appContext(desk))];
  }
  if (_actionName !== 'executeMethod') return [reply({ Error: 0 })];
  const call = message._data as MethodCall;
  if (call.DdaMethod.DispatchId === DISPATCH.commandCompleted) {
    desk.completed.push(JSON.stringify(call.ArrayData));
    return [reply({ Error: 0 })];
  }
  if (call.DdaMethod.DispatchId !== DISPATCH.processQuery) return [reply({ Error: 0 })];
  const query = JSON.parse(String(call.ArrayData[4])) as QueryMessage;
  const body = JSON.stringify(desk.answerer.answer(query));
  return [reply({ Error: 0, Data: [200, [], body] })];
}

/** Versions of requirement sets are texts: as a number, 1.10 is 1.1. */
function appContext({ language, sets }: Pick<Desk, 'language' | 'sets'>): unknown {
  return {
    _id: 'guid',
    _appName: 16,
    _appVersion: '16.01',
    _appMinorVersion: 0,
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: 'https://firm.example/books.xlsx',
    _clientMode: 0,
    _settings: {},
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'talk',
    _appInstanceId: 'pane',
    _touchEnabled: false,
    _commerceAllowed: false,
    _hostCustomMessage: '',
    _hostFullVersion: '16.0',
    _initialDisplayMode: 0,
    _requirementMatrix: JSON.stringify({
      ExcelApi: '1.15',
      SharedRuntime: '1.1',
      AddInCommands: '1.1',
      CustomFunctionsRuntime: '1.3',
      ...sets,
    }),
  };
}

function eventOf(name: string, content: unknown): unknown {
  return {
    _messageType: RESPONSE,
    _responseType: FOR_EVENT,
    _actionName: name,
    _conversationId: 'talk',
    _correlationId: 0,
    _errorCode: 0,
    _data: content,
  };
}

function commandMessage(command: string): unknown {
  return eventOf('appCommandInvoked', ['press', command, '{"source":{"id":"button"}}']);
}

function eventMessage({ kind, sheet, address, source, changeType }: ExcelEvent): unknown {
  const message = { type: 'WorksheetChanged', worksheetId: sheet, address, source, changeType };
  const type = MESSAGE_TYPES[kind];
  return richMessage([
    [65_536, type, 'Workbook', JSON.stringify(message), '', source === 'Remote'],
  ]);
}

/** Entries are lists: category, type, target, message, id, whether it is another person's. Source: RichApiMessageEventArgs. */
function richMessage(entries: readonly unknown[]): unknown {
  return eventOf('richApiMessage', { ArrayData: entries });
}
