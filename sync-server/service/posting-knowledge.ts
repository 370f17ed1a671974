/** What is known of all lines of an organisation when some of them are posted; kept in memory between batches. */

import { type StockPlaces } from '../../core/ledger/post-movements-places.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { type LineShape, placesOfShapes, shapeOfText, shapeText } from './line-shape.ts';

export interface PostingKnowledge {
  readonly shapes: ReadonlyMap<string, LineShape>;
  /** One of the shapes of each item in each register: mostly the only one, and found without making its text. */
  readonly usual: ReadonlyMap<string, ReadonlyMap<string, LineShape>>;
  readonly places: StockPlaces;
  /** Items whose lines must be posted together. */
  readonly linkedItems: ReadonlySet<string>;
  /** Whether some line states something that only all lines together can interpret. */
  readonly reachesCompany: boolean;
}

/** Knowledge of an organisation as it stands: a cache, checked against the hash of the last entry under the lock. */
export interface KnowledgeCache {
  readonly of: (ledger: LedgerReader) => Promise<PostingKnowledge>;
  /**
   * What is known once the entry with that hash is there. Said before the commit, so that a batch that waits finds it;
   * if the commit fails, no entry will ever have that hash and other lines.
   */
  readonly keep: (organisation: number, chain: string, knowledge: PostingKnowledge) => void;
}

/** Organisations whose knowledge is kept. */
const KEPT_ORGANISATIONS = 20;

export function knowledgeCache(): KnowledgeCache {
  const kept = new Map<number, { readonly chain: string; readonly known: PostingKnowledge }>();
  return {
    of: async (ledger) => {
      const { organisation, chain } = ledger.head;
      const known = kept.get(organisation);
      if (known?.chain === chain) return known.known;
      return knowledgeOf((await ledger.shapes()).map((text) => [text, shapeOfText(text)]));
    },
    keep: (organisation, chain, known) => {
      kept.delete(organisation);
      kept.set(organisation, { chain, known });
      const [oldest] = kept.keys();
      if (kept.size > KEPT_ORGANISATIONS && oldest !== undefined) kept.delete(oldest);
    },
  };
}

/** Knowledge from the shapes of all lines, each with its text. */
export function knowledgeOf(shapes: Iterable<readonly [string, LineShape]>): PostingKnowledge {
  const all = new Map(shapes);
  const usual = new Map<string, Map<string, LineShape>>();
  const linkedItems = new Set<string>();
  let reachesCompany = false;
  for (const shape of all.values()) {
    const { register, reach, item } = shape;
    const ofRegister = usual.get(register);
    if (ofRegister === undefined) usual.set(register, new Map([[item, shape]]));
    else ofRegister.set(item, shape);
    if (reach === 'item') linkedItems.add(item);
    reachesCompany ||= reach === 'company';
  }
  const places = placesOfShapes(all.values());
  return { shapes: all, usual, places, linkedItems, reachesCompany };
}

/** Whether a line of that shape is known. */
export function knowsShape({ shapes, usual }: PostingKnowledge, shape: LineShape): boolean {
  const known = usual.get(shape.register)?.get(shape.item);
  return (known !== undefined && isSameShape(known, shape)) || shapes.has(shapeText(shape));
}

function isSameShape(left: LineShape, right: LineShape): boolean {
  return (
    left.tab === right.tab &&
    left.warehouse === right.warehouse &&
    left.fromWarehouse === right.fromWarehouse &&
    left.toWarehouse === right.toWarehouse &&
    left.statesLot === right.statesLot &&
    left.opens === right.opens &&
    left.reach === right.reach
  );
}

/** The same knowledge when nothing is new. */
export function withShapes(
  known: PostingKnowledge,
  added: ReadonlyMap<string, LineShape>,
): PostingKnowledge {
  return added.size === 0 ? known : knowledgeOf([...known.shapes, ...added]);
}

/** Items whose lines lie elsewhere than before because of what other lines say; "all" when it may be any. */
export function itemsPlacedAnew(
  before: PostingKnowledge,
  after: PostingKnowledge,
): ReadonlySet<string> | 'all' {
  if (before === after) return new Set();
  if (soleWarehouseOf(before.places) !== soleWarehouseOf(after.places)) return 'all';
  const items = new Set<string>();
  for (const { item } of before.shapes.values()) {
    const isSame =
      before.places.isWarehousePooled(item) === after.places.isWarehousePooled(item) &&
      before.places.isLotPooled(item) === after.places.isLotPooled(item);
    if (!isSame) items.add(item);
  }
  return items;
}

/** The warehouse of a line that states none. */
function soleWarehouseOf(places: StockPlaces): string {
  const source = { file: '', tab: '', row: 1 };
  return places.warehouseOf({
    id: '',
    register: 'stock',
    source,
    sequence: 1,
    item: '',
    values: {},
  });
}
