import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { type Browser, type Page } from 'playwright-core';
import { accessOf, askAs, codeOf, operatorOf } from '../http/signed-in.ts';
import { startTestServer, type TestServer } from '../http/test-server.ts';
import { fillCompany, ITEM_COUNT, LONG_NAME, PAYLOADS } from '../print/printed-company.ts';
import { requireSystemPart } from '../support/system-parts.ts';
import { openBrowser, overflowOf } from './browser-page.ts';

const SHEETS = {
  'count sheet': '/api/print/count-sheet?locale=zh',
  'blind count sheet': '/api/print/count-sheet?locale=en&blind=true',
  'receipt note': '/api/print/receipt?document=PO-0301&locale=zh',
  'dispatch note': '/api/print/dispatch?document=SO-0312-07&locale=en',
} as const;

/** Paper, and its width between the margins in millimetres. */
const PAPERS = [
  ['a4', 186],
  ['continuous', 209],
] as const;

const CSS_PIXELS_PER_MM = 96 / 25.4;

/** What would be markup or run if a cell became it, and cells whose text sticks out of them. */
const LOOK_AROUND = `({
  foreign: document.querySelectorAll('script, img, svg, h1, iframe, [onerror], [onload]').length,
  stickingOut: [...document.querySelectorAll('td, th, p')]
    .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
    .map((cell) => cell.textContent.slice(0, 40)),
  brokenHeaders: [...document.querySelectorAll('th')]
    .filter((header) => {
      header.style.overflowWrap = 'normal';
      return header.scrollWidth > header.clientWidth + 1;
    })
    .map((header) => header.textContent),
  cells: [...document.querySelectorAll('td, bdi')].map((cell) => cell.textContent),
})`;

interface Look {
  readonly foreign: number;
  readonly stickingOut: readonly string[];
  /** Headers of which a word does not fit on a line. */
  readonly brokenHeaders: readonly string[];
  readonly cells: readonly string[];
}

describe('printed sheets', () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  before(async () => {
    server = await startTestServer();
    await fillCompany(server);
    browser = await openBrowser();
    page = await (await browser.newContext()).newPage();
    page.on('dialog', (dialog) => {
      faults.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text());
    });
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  const open = async (address: string): Promise<void> => {
    const reply = await page.goto(`${server.url}${encodeURI(address)}`);
    assert.equal(reply?.status(), 200, address);
  };
  const pagesOf = async (): Promise<readonly string[]> => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const read = spawnSync(requireSystemPart('pdfText'), ['-layout', '-', '-'], { input: pdf });
    assert.equal(read.status, 0, read.stderr.toString());
    return read.stdout.toString().split('\f').slice(0, -1);
  };

  for (const [name, address] of Object.entries(SHEETS)) {
    it(`keep cells text and inside the paper: ${name}`, async () => {
      for (const [paper, width] of PAPERS) {
        await open(`${address}&paper=${paper}`);
        await page.emulateMedia({ media: 'print' });
        const pixels = Math.floor(width * CSS_PIXELS_PER_MM);
        await page.setViewportSize({ width: pixels, height: 1000 });
        const { foreign, stickingOut, brokenHeaders, cells }: Look =
          await page.evaluate(LOOK_AROUND);
        assert.equal(foreign, 0);
        assert.deepEqual(stickingOut, []);
        assert.deepEqual(brokenHeaders, []);
        assert.ok((await overflowOf(page)) <= 0);
        const shown = new Set(cells);
        const isDispatch = name === 'dispatch note';
        const texts = isDispatch ? PAYLOADS.slice(0, 3) : [...PAYLOADS, LONG_NAME];
        for (const text of texts) assert.ok(shown.has(text), text);
      }
      assert.deepEqual(faults, []);
    });
  }

  it('repeat head, signatures and page number on every page of a long count sheet', async () => {
    await open(`${SHEETS['count sheet']}&warehouse=主仓`);
    const pages = await pagesOf();
    assert.ok(pages.length > 5);
    pages.forEach((text, index) => {
      assert.match(text, /仓库\s*主仓/);
      assert.match(text, /商品编码[\s\S]*单位[\s\S]*账面数量[\s\S]*实盘数量/);
      assert.match(text, /盘点人.*复盘人.*监盘人/);
      assert.match(text, new RegExp(`第\\s*${index + 1}\\s*页\\s*共\\s*${pages.length}\\s*页`));
    });
    const codes = pages.join('\n').match(/P-\d{4}/g) ?? [];
    assert.equal(new Set(codes).size, ITEM_COUNT);
    assert.equal(codes.length, ITEM_COUNT);
  });

  it('repeat them on the low form of a needle printer too', async () => {
    await open(`${SHEETS['receipt note']}&paper=continuous`);
    const pages = await pagesOf();
    assert.ok(pages.length > 2);
    // The first has the title alone, since the first item's name is as high as a page.
    for (const text of pages.slice(1)) {
      assert.match(text, /PO-0301[\s\S]*商品编码[\s\S]*制单/);
    }
    assert.match(pages.at(-1)!, /合计金额（大写）\s*壹拾万陆仟陆佰贰拾柒元伍角整/);
  });

  it('begin each warehouse on a page of its own', async () => {
    await open(SHEETS['count sheet']);
    const pages = await pagesOf();
    for (const text of pages) assert.equal(/仓库\s*主仓/.test(text) && /分店/.test(text), false);
    assert.ok(pages.some((text) => /仓库\s*分店/.test(text)));
  });

  it('are as wide and high as the paper that was chosen', async () => {
    const sizes: string[] = [];
    for (const address of [SHEETS['count sheet'], SHEETS['receipt note']]) {
      for (const [paper] of PAPERS) {
        await open(`${address}&paper=${paper}`);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
        sizes.push([width, height].map((points) => Math.round(Number(points) / 2.8346)).join('x'));
      }
    }
    assert.deepEqual(sizes, ['210x297', '241x280', '210x297', '241x140']);
  });
});

describe('prints over HTTP', () => {
  let server: TestServer;
  const bearers = new Map<string, string>();

  before(async () => {
    server = await startTestServer({ signIn: { isAlwaysNeeded: true }, signInsPerMinute: 1_000 });
    await fillCompany(server);
    await accessOf(server.ledger, 'boss', { isAdmin: true });
    const add = async (login: string, department: string, countsBlind = false): Promise<void> => {
      const memberships = [{ department, role: 'editor' as const }];
      bearers.set(login, await accessOf(server.ledger, login, { memberships, countsBlind }));
    };
    await add('buyer', 'purchasing');
    await add('keeper', 'warehouse');
    await add('blind', 'warehouse', true);
  });
  after(() => server.stop());

  const ask = (who: string, address: string): Promise<Response> =>
    askAs(server, bearers.get(who), 'GET', encodeURI(address));

  it('show costs of a receipt to those who see costs alone', async () => {
    const seen = async (who: string): Promise<string> =>
      (await ask(who, SHEETS['receipt note'])).text();
    assert.match(await seen('buyer'), /3,503\.50[\s\S]*大写/);
    const hidden = await seen('keeper');
    assert.match(hidden, /P-0001/);
    assert.doesNotMatch(hidden, /3,503|106,627|3\.5<|单价|金额|大写/);
  });

  it('tell a blind counter nothing of what ought to be there', async () => {
    const text = async (who: string): Promise<string> =>
      (await ask(who, SHEETS['count sheet'])).text();
    assert.match(await text('keeper'), /账面数量[\s\S]*1,300/);
    const blind = await text('blind');
    assert.match(blind, /P-0300/);
    assert.doesNotMatch(blind, /账面数量|1,300|1300/);
  });

  it('say that there is no such document, day or paper', async () => {
    const code = async (address: string): Promise<string> => codeOf(await ask('buyer', address));
    assert.equal(await code('/api/print/receipt?document=nowhere'), 'DOCUMENT-UNKNOWN');
    assert.equal(await code('/api/print/dispatch?document=PO-0301'), 'DOCUMENT-UNKNOWN');
    assert.equal(await code('/api/print/count-sheet?asOf=2026-02-30'), 'DAY-UNKNOWN');
    assert.equal(await code('/api/print/count-sheet?paper=a5'), 'REQUEST-INVALID');
  });

  it('give an empty sheet for a warehouse there is nothing in', async () => {
    const reply = await ask('buyer', '/api/print/count-sheet?warehouse=nowhere&locale=en');
    assert.match(await reply.text(), /Nothing is in stock here/);
  });

  it('keep a receipt from a department its register is not shared with', async () => {
    const rule = { register: 'purchase' as const, department: 'purchasing', sharedWith: [] };
    await server.ledger.people.saveRegisterRule(operatorOf(1), rule);
    assert.equal(await codeOf(await ask('keeper', SHEETS['receipt note'])), 'DOCUMENT-UNKNOWN');
    assert.equal((await ask('buyer', SHEETS['receipt note'])).status, 200);
  });
});
