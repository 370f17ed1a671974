/** How sure a mapped column is, and why, in words. */

import { FIELDS } from '../../registers/field.ts';
import { type ColumnMatch, type Evidence } from '../recognition.ts';
import { type ColumnEvidence, type MappedColumn } from './column-mapping.ts';
import { type MatchManner } from './header-match.ts';

/** A second column that would do nearly as well takes some of the certainty. */
const CLOSE = 0.08;
const CLOSE_FACTOR = 0.85;
/** Without a header only what stands in the column speaks. */
const CONTENT_ONLY = 0.45;

const MANNER_TEXT: Readonly<Record<MatchManner, { readonly zh: string; readonly en: string }>> = {
  exact: { zh: '就是这个叫法', en: 'is a known name for it' },
  tail: { zh: '以它结尾', en: 'ends with a known name for it' },
  head: { zh: '以它开头', en: 'begins with a known name for it' },
  contained: { zh: '含有它', en: 'contains a known name for it' },
  alike: { zh: '写法相近', en: 'is spelled much like it' },
};

/** The match as it is shown: confidence from 0 to 1, with the evidence for it. */
export function columnMatch(mapped: MappedColumn, evidence: ColumnEvidence): ColumnMatch {
  return {
    column: mapped.column,
    header: mapped.header,
    confidence: confidenceOf(mapped),
    evidence: evidenceOf(mapped, evidence),
  };
}

function confidenceOf(mapped: MappedColumn): number {
  if (mapped.match === undefined) return CONTENT_ONLY;
  const support = Math.max(-0.5, mapped.contentScore) * 0.4 + mapped.arithmeticScore * 0.3;
  const own = Math.min(0.99, mapped.headerScore * 0.93 + support);
  const isClose = mapped.score - mapped.runnerUp < CLOSE;
  return Math.max(0.05, isClose ? own * CLOSE_FACTOR : own);
}

function evidenceOf(mapped: MappedColumn, { profile }: ColumnEvidence): readonly Evidence[] {
  const found: Evidence[] = [];
  if (mapped.match !== undefined) {
    const manner = MANNER_TEXT[mapped.match.manner];
    found.push({
      kind: 'header',
      weight: mapped.headerScore,
      text: {
        zh: `表头「${mapped.header}」${manner.zh}`,
        en: `The header “${mapped.header}” ${manner.en}`,
      },
    });
  }
  if (profile.filled > 0) {
    found.push({
      kind: 'content',
      weight: mapped.contentScore,
      text: contentText(mapped, profile),
    });
  }
  if (mapped.arithmeticScore !== 0) {
    found.push({
      kind: 'arithmetic',
      weight: mapped.arithmeticScore,
      text: {
        zh: '和旁边几列算得拢（相乘或相加）',
        en: 'It agrees with the columns beside it, by product or by sum',
      },
    });
  }
  return found;
}

function contentText(mapped: MappedColumn, profile: ColumnEvidence['profile']): Evidence['text'] {
  const percent = (share: number): string => `${Math.round(Math.min(1, share) * 100)} %`;
  switch (FIELDS[mapped.field].kind) {
    case 'date': {
      const days = Math.max(
        profile.dateShare,
        profile.dayNumberShare,
        profile.serialShare * profile.numberShare,
      );
      return { zh: `${percent(days)}是日期`, en: `${percent(days)} are dates` };
    }
    case 'quantity':
    case 'price':
    case 'amount':
    case 'rate':
    case 'integer':
      return {
        zh: `${percent(profile.numberShare)}是数字`,
        en: `${percent(profile.numberShare)} are numbers`,
      };
    default:
      return {
        zh: `${profile.filled} 格里有 ${percent(profile.uniqueShare)} 互不相同`,
        en: `Of ${profile.filled} cells ${percent(profile.uniqueShare)} are different`,
      };
  }
}
