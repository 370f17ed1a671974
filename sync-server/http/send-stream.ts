/** Sends a stream of text as it comes, and stops it when the caller hangs up. */

import { once } from 'node:events';
import { type ServerResponse } from 'node:http';

/** A caller that reads slower than there is news is waited for, so that nothing piles up. */
export async function sendStream(
  response: ServerResponse,
  { stream, mediaType }: { readonly stream: AsyncIterable<string>; readonly mediaType: string },
): Promise<void> {
  response.setHeader('Content-Type', mediaType);
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
  for await (const piece of stream) {
    if (response.destroyed || response.writableEnded) break;
    if (!response.write(piece))
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  if (!response.writableEnded) response.end();
}
