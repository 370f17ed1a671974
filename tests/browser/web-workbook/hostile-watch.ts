/** Watches a page for anything made of cell content: elements, handlers, dialogs, script runs, requests, blocked by policy or not. */

import assert from 'node:assert/strict';
import { type BrowserContext, type Page } from 'playwright-core';

export interface HostileWatch {
  /** Fails when anything was seen since the page was opened; `where` names what was looked at. */
  readonly expectNothing: (where: string) => Promise<void>;
}

/** To be called before the page is opened. Every request must stay with `origin`. */
export async function watchHostile(
  context: BrowserContext,
  page: Page,
  origin: string,
): Promise<HostileWatch> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`thrown: ${String(error)}`));
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') return void dialog.accept();
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(blob|data):/.test(address) && new URL(address).origin !== origin) {
      faults.push(`request: ${address}`);
    }
  });
  page.on('popup', (popup) => faults.push(`popup: ${popup.url()}`));
  await context.addInitScript(WATCH);
  return {
    expectNothing: async (where) => {
      const seen = await page.evaluate('globalThis.hostileSeen');
      assert.deepEqual({ where, faults, seen }, { where, faults: [], seen: [] });
    },
  };
}

/** Runs in the page before its own scripts. Elements of scripts and pictures the page makes for itself have our addresses. */
const WATCH = `(() => {
  const seen = (globalThis.hostileSeen = []);
  addEventListener('securitypolicyviolation', (event) => {
    seen.push('blocked: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
  const FOREIGN = /^(IFRAME|OBJECT|EMBED|BASE|META|MARQUEE|FORM|VIDEO|AUDIO|APPLET|FRAME|BGSOUND|MATH|PLAINTEXT|XSS|X|A)$/i;
  const isForeign = (element) => {
    if (element.tagName === 'A') return !(element.href + '').startsWith(location.origin) && !(element.href + '').startsWith('blob:') && element.hasAttribute('href');
    if (FOREIGN.test(element.tagName)) return true;
    if (/^(SCRIPT|IMG)$/i.test(element.tagName)) return !/^(http:\\/\\/127\\.0\\.0\\.1|data:image|blob:)/.test(element.src) || /alert|onerror/.test(element.outerHTML);
    return [...element.attributes].some(({ name }) => name.startsWith('on'));
  };
  const look = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    for (const element of [node, ...node.querySelectorAll('*')]) {
      if (isForeign(element)) seen.push('made: ' + element.outerHTML.slice(0, 200));
    }
  };
  const begin = () => new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(look);
  }).observe(document.body, { childList: true, subtree: true });
  if (document.body) begin();
  else addEventListener('DOMContentLoaded', begin);
})()`;
