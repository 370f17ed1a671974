/**
 * Plays Microsoft's broker behind Excel: what msal-browser asks over the bridge that Excel lays into the pane, and what
 * comes back. Written from the messages of msal-browser 5.30.0 (its folder naa/); what Microsoft itself does is our model.
 */

import { type Page } from 'playwright-core';

/** token: at once. person: after its window. closed: the person closed it. broken: an error. nothing: no answer, ever. */
export type BrokerMood = 'token' | 'person' | 'closed' | 'broken' | 'nothing';

interface Asked {
  readonly method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  readonly requestId: string;
  readonly tokenParams?: {
    readonly clientId: string;
    readonly scope: string;
    readonly authority?: string;
  };
}

const BRIDGE = `
  if (window !== top) window.nestedAppAuthBridge = (() => {
    const listeners = [];
    return {
      addEventListener: (_name, listen) => listeners.push(listen),
      removeEventListener: () => undefined,
      postMessage: async (message) => {
        const reply = await window.answerBroker(message);
        if (reply !== null) for (const listen of listeners) listen({ data: reply });
      },
    };
  })();
`;

export class PlayedBroker {
  mood: BrokerMood = 'token';
  /** What was asked for, in its order. */
  readonly asked: Asked[] = [];
  private readonly token: () => Promise<string>;

  /** `token` makes what Microsoft would sign. */
  constructor(token: () => Promise<string>) {
    this.token = token;
  }

  /** Stands behind every pane of the page. */
  async stand(page: Page): Promise<void> {
    await page.exposeFunction('answerBroker', (text: string) => this.answer(text));
    await page.addInitScript(BRIDGE);
  }

  private async answer(text: string): Promise<string | null> {
    const asked = JSON.parse(text) as Asked;
    this.asked.push(asked);
    const { method, requestId } = asked;
    const reply = (more: object): string =>
      JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...more });
    const failure = (status: string): string => reply({ success: false, error: { status } });
    if (method === 'GetInitContext') {
      return reply({ success: true, initContext: { sdkName: 'played', sdkVersion: '1' } });
    }
    if (this.mood === 'nothing') return null;
    if (this.mood === 'broken') return failure('PERSISTENT_ERROR');
    if (method === 'GetToken' && this.mood !== 'token') return failure('USER_INTERACTION_REQUIRED');
    if (this.mood === 'closed') return failure('USER_CANCEL');
    const token = await this.token();
    const account = { environment: 'login.microsoftonline.com', username: 'li.wei@firm.example' };
    const given = { access_token: token, id_token: token, expires_in: 3_000, properties: null };
    return reply({ success: true, token: given, account });
  }
}
