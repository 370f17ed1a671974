/** Pages and files that wait, ready made, behind a link that opens once: kept in memory, and only for a minute. */

import { randomBytes } from 'node:crypto';
import { type OneTimeLink } from '../../core/contract/one-time-links.ts';
import { type Owner, ownerText } from './owner.ts';
import { RequestProblem } from './problem.ts';

/** How long a link waits to be opened, in milliseconds: as long as it takes to press it. */
export const LINK_LIFETIME_MS = 60_000;
/** What waits at once, in bytes, and how many links of one person: older ones of theirs go first. */
const MAX_WAITING_BYTES = 64 * 1024 * 1024;
const MAX_LINKS_OF_ONE = 5;
/** Bytes of a secret that nobody guesses. */
const SECRET_BYTES = 32;

export type LinkContent =
  | { readonly kind: 'page'; readonly text: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly fileName: string };

export interface LinkShelf {
  /** Keeps a content and gives the link to it, `folder` being the address before its secret. */
  readonly keep: (owner: Owner, folder: string, content: LinkContent) => OneTimeLink;
  /** The content, once; afterwards, and when it is too late, a problem. */
  readonly take: <Kind extends LinkContent['kind']>(
    link: string,
    kind: Kind,
  ) => LinkContent & { readonly kind: Kind };
}

interface Waiting {
  readonly owner: string;
  readonly content: LinkContent;
  readonly size: number;
  readonly until: number;
}

/** An empty shelf; `now` is the clock in milliseconds. */
export function createLinkShelf(
  options: { readonly now?: () => number; readonly maxBytes?: number } = {},
): LinkShelf {
  const { now = Date.now, maxBytes = MAX_WAITING_BYTES } = options;
  const shelf = new Map<string, Waiting>();
  const clear = (): void => {
    for (const [link, { until }] of shelf) if (until <= now()) shelf.delete(link);
  };
  return {
    keep: (owner, folder, content) => {
      clear();
      const name = ownerText(owner);
      const own = [...shelf].filter(([, waiting]) => waiting.owner === name);
      for (const [old] of own.slice(0, Math.max(0, own.length - MAX_LINKS_OF_ONE + 1))) {
        shelf.delete(old);
      }
      const size = sizeOf(content);
      const waiting = [...shelf.values()].reduce((sum, one) => sum + one.size, 0);
      if (waiting + size > maxBytes) throw new RequestProblem('LINKS-FULL');
      const link = randomBytes(SECRET_BYTES).toString('base64url');
      const until = now() + LINK_LIFETIME_MS;
      shelf.set(link, { owner: name, content, size, until });
      return { address: `${folder}/${link}`, expiresAt: new Date(until).toISOString() };
    },
    take: (link, kind) => {
      clear();
      const content = shelf.get(link)?.content;
      if (content === undefined || !isOfKind(content, kind)) throw new RequestProblem('LINK-USED');
      shelf.delete(link);
      return content;
    },
  };
}

function isOfKind<Kind extends LinkContent['kind']>(
  content: LinkContent,
  kind: Kind,
): content is LinkContent & { readonly kind: Kind } {
  return content.kind === kind;
}

function sizeOf(content: LinkContent): number {
  return content.kind === 'page' ? Buffer.byteLength(content.text) : content.bytes.length;
}
