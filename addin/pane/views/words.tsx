/** A sentence in which document numbers, sizes and days never break across lines. Cell content stays text. */

import { type JSX } from 'preact';
import { unbreakableParts } from '../state/texts.ts';

export function Words({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {unbreakableParts(text).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span class="nb" key={index}>
            {part}
          </span>
        ),
      )}
    </>
  );
}
