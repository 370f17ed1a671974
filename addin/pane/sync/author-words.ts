/** Who did something, as people say it: whoever sits at a machine without accounts has no name of their own. */

import { LOCAL_AUTHOR } from '../../../core/contract/local-author.ts';
import { type Say } from '../state/texts.ts';

/** "王芳"; "本机 / This computer" for the machine's own user. */
export function authorWords(author: string, say: Say): string {
  return author === LOCAL_AUTHOR ? say('author.local') : author;
}
