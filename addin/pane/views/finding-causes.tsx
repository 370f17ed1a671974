/** The likely causes of a discrepancy, the surest first; how sure each is stands in words and as a tally. */

import { type JSX } from 'preact';
import { type PaneFinding } from '../state/pane-run.ts';
import { Tally } from './icon.tsx';
import { useStore } from './use-store.tsx';
import { Words } from './words.tsx';

export function FindingCauses({ finding }: { readonly finding: PaneFinding }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const locale = store.locale.value;
  const [first, ...others] = finding.causes;
  if (first === undefined) return null;
  return (
    <>
      <section class="stack">
        <div class="head">
          <h2>{say('finding.why')}</h2>
          <span class="right">
            <span class="cert">
              <Tally certainty={first.certainty} />
              <span>{say(`certainty.${first.certainty}`)}</span>
            </span>
          </span>
        </div>
        <p class="say">
          <Words text={first.text[locale]} />
        </p>
      </section>
      {others.length === 0 ? null : (
        <section class="list">
          <h2 class="inset">{say('finding.other')}</h2>
          {others.map(({ certainty, text }, index) => (
            <div class="rw no-i plain" key={index}>
              <span class="a">
                <Words text={text[locale]} />
              </span>
              <span class="n certainty">
                <span class="row nb">
                  <Tally certainty={certainty} isSmall />
                  <span>{say(`certainty.${certainty}`)}</span>
                </span>
              </span>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
