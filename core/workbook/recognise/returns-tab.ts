/** Tabs of returns: the name, a title or the tab's own headers say so, and why goods came back is no kind of movement. */

import { type FieldId, type MovementType } from '../../registers/field.ts';
import { movementTypeOf } from '../../registers/movement-words.ts';
import { type RegisterId } from '../../registers/register.ts';
import { REGISTERS } from '../../registers/registers.ts';
import { type MappedColumn } from './column-mapping.ts';
import { type NamedPlaces, statedMovement } from './table-constants.ts';
import { type TableDraft } from './table-draft.ts';

type Mapped = ReadonlyMap<FieldId, MappedColumn>;

const RETURNS: ReadonlySet<MovementType> = new Set(['purchaseReturn', 'salesReturn']);
/** Columns whose headers are about the row itself: 退货数量, "Return No.", 退货日期. */
const OWN_FIELDS: readonly FieldId[] = ['quantity', 'documentNumber', 'date'];

/** The kind of movement of all rows of a table without a column of types. */
export function statedKind(
  register: RegisterId,
  names: NamedPlaces,
  mapped: Mapped,
): MovementType | undefined {
  const stated = statedMovement(register, names);
  if (stated !== undefined) return stated;
  for (const field of OWN_FIELDS) {
    const header = mapped.get(field)?.header ?? '';
    const kind =
      header === ''
        ? undefined
        : statedMovement(register, { tabName: header, titles: [], file: '' });
    if (kind !== undefined && RETURNS.has(kind)) return kind;
  }
  return undefined;
}

/**
 * The columns, a column of reasons taken for what it is: "damaged" in a tab of returns is no scrapping. It is a remark
 * when none of its words is a movement of the register.
 */
export function withoutReasons(
  { names, columns }: TableDraft,
  register: RegisterId | 'other',
  mapped: Mapped,
): Mapped {
  const types = mapped.get('movementType');
  if (types === undefined || (register !== 'purchase' && register !== 'sales')) return mapped;
  const stated = statedKind(register, names, mapped);
  if (stated === undefined || !RETURNS.has(stated)) return mapped;
  const texts = columns.find(({ header }) => header.column === types.column)?.profile.texts ?? [];
  const [plain] = REGISTERS[register].movementTypes;
  const isOfTypes = texts.some((text) => {
    const type = movementTypeOf(text, register);
    return type !== undefined && (type === plain || RETURNS.has(type));
  });
  if (isOfTypes) return mapped;
  const rest = new Map([...mapped].filter(([field]) => field !== 'movementType'));
  return rest.has('remark') ? rest : rest.set('remark', { ...types, field: 'remark' });
}
