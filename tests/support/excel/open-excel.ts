/**
 * Opens a workbook of the model behind the real, unmodified Office.js: the pinned package's own file runs in a context of
 * its own and its requests are answered by the model. What it does on its side is real; what Excel does is our model.
 */

/// <reference types="office-js" />

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { type HelperLibrary, type LoadHelpers } from '../../../addin/hosts/excel-helpers.ts';
import { PAYLOAD_BYTES_MAX, QueryAnswerer, type QueryMessage } from './answer-query.ts';
import { type ExcelBook, type ExcelEvent } from './excel-book.ts';

/** Files of the package for each kind of Excel. */
export const OFFICE_BUILDS = {
  web: 'excel-web-16.00.js',
  win32: 'excel-win32-16.01.js',
  mac: 'excel-mac-16.00.js',
} as const;
export type OfficeBuild = keyof typeof OFFICE_BUILDS;

export interface Traffic {
  roundTrips: number;
  /** Requests that changed something. */
  writes: number;
  largestRequest: number;
  largestReply: number;
}

export interface OpenedExcel {
  readonly book: ExcelBook;
  readonly excel: typeof Excel;
  readonly traffic: Traffic;
  /** Whether this Excel has a requirement set of ExcelApi. */
  readonly supports: (version: string) => boolean;
  /** Microsoft's office-js-helpers as it is shipped, in the same world as its Office.js. */
  readonly loadHelpers: LoadHelpers;
}

export interface ExcelOptions {
  readonly build?: OfficeBuild;
  readonly version?: string;
}

interface OfficeContext {
  readonly Office: object;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly SessionBase: { new (): object; _overrideSession: unknown };
    readonly CoreUtility: { _createPromiseFromResult: (value: unknown) => unknown };
    readonly EventRegistration: new (register: unknown, unregister: unknown) => unknown;
    readonly CommonUtility: {
      _doApiNotSupportedCheck: boolean;
      isSetSupported: (name: string, version: string) => boolean;
    };
    readonly _testSetRichApiMessageReadyImpl: (implementation: () => Promise<void>) => void;
    readonly _testTriggerRichApiMessageEvent: (event: unknown) => void;
  };
}

export function openExcel(book: ExcelBook, options: ExcelOptions = {}): OpenedExcel {
  const { build = 'web', version = '1.15' } = options;
  const office = loadOffice(build);
  const traffic: Traffic = { roundTrips: 0, writes: 0, largestRequest: 0, largestReply: 0 };
  const answerer = new QueryAnswerer(book);
  const executor = {
    executeAsync: (_data: string, _flags: number, request: { readonly Body: QueryMessage }) => {
      const asked = JSON.stringify(request.Body);
      traffic.roundTrips += 1;
      traffic.largestRequest = Math.max(traffic.largestRequest, asked.length);
      if (asked.length > PAYLOAD_BYTES_MAX)
        return failed(office, 'RequestPayloadSizeLimitExceeded');
      const body = JSON.stringify(answerer.answer(JSON.parse(asked) as QueryMessage));
      traffic.writes = answerer.changingRequests;
      traffic.largestReply = Math.max(traffic.largestReply, body.length);
      if (body.length > PAYLOAD_BYTES_MAX)
        return failed(office, 'ResponsePayloadSizeLimitExceeded');
      return later(office, {
        ErrorCode: '',
        ErrorMessage: '',
        Headers: {},
        Body: JSON.parse(body) as unknown,
      });
    },
  };
  overrideSession(office, executor);
  checkSets(office, version);
  forwardEvents(office, book);
  return {
    book,
    excel: office.Excel,
    traffic,
    supports: (wanted) => hasSet(version, wanted),
    loadHelpers: () => Promise.resolve(loadHelperLibrary(office, version)),
  };
}

/** Answers in a later turn, as a host does; promises are those of the library's own world. */
function later(office: OfficeContext, value: unknown): unknown {
  return office.OfficeExtension.CoreUtility._createPromiseFromResult(value);
}

function failed(office: OfficeContext, code: string): unknown {
  const message = 'The request or response payload size exceeds the limit.';
  const error = { Code: code, Message: message, HttpStatusCode: 400, ActionIndex: 0, Location: '' };
  return later(office, {
    ErrorCode: '',
    ErrorMessage: '',
    Headers: {},
    Body: { Results: [], Error: error, TraceIds: [] },
  });
}

function overrideSession(office: OfficeContext, executor: unknown): void {
  const { SessionBase, CoreUtility, EventRegistration } = office.OfficeExtension;
  const registration = new EventRegistration(
    () => CoreUtility._createPromiseFromResult(null),
    () => CoreUtility._createPromiseFromResult(null),
  );
  class ModelSession extends SessionBase {
    _resolveRequestUrlAndHeaderInfo(): unknown {
      return CoreUtility._createPromiseFromResult({ url: '/', headers: {} });
    }
    _createRequestExecutorOrNull(): unknown {
      return executor;
    }
    get eventRegistration(): unknown {
      return registration;
    }
  }
  SessionBase._overrideSession = new ModelSession();
}

/** The file means to switch this check on and sets another object's member; on, a member above the sets throws ApiNotFound. */
function checkSets(office: OfficeContext, version: string): void {
  const { CommonUtility } = office.OfficeExtension;
  CommonUtility._doApiNotSupportedCheck = true;
  CommonUtility.isSetSupported = (_name, wanted) => hasSet(version, wanted);
}

/** Whether an Excel of version "1.9" has the set "1.12": numbers, not decimals. */
function hasSet(version: string, wanted: string): boolean {
  return Number(version.split('.')[1]) >= Number(wanted.split('.')[1]);
}

const MESSAGE_CATEGORY_EVENT = 65_536;
/** The number by which the library knows a kind of event. */
export const MESSAGE_TYPES = {
  changed: 10,
  activated: 11,
  added: 13,
  deleted: 15,
  selection: 14,
  rowSorted: 19,
} as const;

function forwardEvents(office: OfficeContext, book: ExcelBook): void {
  office.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  book.listeners.add((event) => {
    office.OfficeExtension._testTriggerRichApiMessageEvent({ entries: [entryOf(event)] });
  });
}

function entryOf(event: ExcelEvent): unknown {
  const message = {
    type: 'WorksheetChanged',
    worksheetId: event.sheet,
    address: event.address,
    source: event.source,
    changeType: event.changeType,
  };
  return {
    messageCategory: MESSAGE_CATEGORY_EVENT,
    messageType: MESSAGE_TYPES[event.kind],
    targetId: 'Workbook',
    message: JSON.stringify(message),
    isRemoteOverride: event.source === 'Remote',
  };
}

/** The library asks `Office.context` which sets there are; outside a host there is no context, so it gets one here. */
function loadHelperLibrary(office: OfficeContext, version: string): HelperLibrary {
  const require = createRequire(import.meta.url);
  const file = require.resolve('@microsoft/office-js-helpers/dist/office.helpers.js');
  const isSetSupported = (_name: string, wanted: string | number): boolean =>
    hasSet(version, String(wanted));
  const context = { requirements: { isSetSupported } };
  Object.defineProperty(office.Office, 'context', { value: context, configurable: true });
  const world = office as unknown as vm.Context;
  vm.runInContext(readFileSync(file, 'utf8'), world, { filename: 'office.helpers.js' });
  return (world as { readonly OfficeHelpers: HelperLibrary }).OfficeHelpers;
}

const sources = new Map<OfficeBuild, vm.Script>();

function loadOffice(build: OfficeBuild): OfficeContext {
  let script = sources.get(build);
  if (script === undefined) {
    const require = createRequire(import.meta.url);
    const root = path.dirname(require.resolve('@microsoft/office-js/package.json'));
    const file = path.join(root, 'dist', OFFICE_BUILDS[build]);
    script = new vm.Script(readFileSync(file, 'utf8'), { filename: OFFICE_BUILDS[build] });
    sources.set(build, script);
  }
  const world = vm.createContext({ console, setTimeout, clearTimeout, setInterval, clearInterval });
  vm.runInContext(FAKE_WINDOW, world);
  script.runInContext(world);
  const office = world as unknown as OfficeContext;
  return office;
}

/** As little of a window as the file needs to run. */
const FAKE_WINDOW = `
  var window = globalThis, self = globalThis, parent = globalThis, top = globalThis;
  var navigator = { userAgent: 'node', language: 'en-US' };
  var location = { href: 'https://localhost/', search: '', hash: '', hostname: 'localhost', protocol: 'https:' };
  var storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  var sessionStorage = storage, localStorage = storage;
  var document = {
    domain: 'localhost', URL: 'https://localhost/', cookie: '', head: { appendChild: () => undefined },
    getElementsByTagName: () => [], createElement: () => ({ setAttribute: () => undefined, style: {} }),
    addEventListener: () => undefined,
  };
  function addEventListener() {}
  function removeEventListener() {}
  function alert() {}
`;
