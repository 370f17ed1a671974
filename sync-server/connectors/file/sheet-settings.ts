/**
 * What a sheet's part says beside its cells that a host must know: the binding, which stands in a custom property of the
 * sheet as Excel keeps it for add-ins (a copy of the sheet does not inherit it), and whether the sheet is protected.
 */

import { type PackageEdit } from '../mark/package-edit.ts';
import { escapeXml } from '../xml/escape-xml.ts';

/** The name under which the add-in keeps the binding, too. */
const BINDING_PROPERTY = 'tallybook.binding';
const PROPERTY_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';
/** Children of a worksheet that come after the place of its custom properties. */
const AFTER_PROPERTIES =
  /<(?:[\w.-]+:)?(?:cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst|AlternateContent)\b/;

export interface SheetSettings {
  readonly binding: string | null;
  readonly isProtected: boolean;
}

export function readSheetSettings(edit: PackageEdit, part: string): SheetSettings {
  const { tail } = splitAtCells(edit.find(part) ?? new Uint8Array(0));
  const protection = /<(?:[\w.-]+:)?sheetProtection\b[^>]*>/.exec(tail)?.[0];
  const isProtected =
    protection !== undefined && /\bsheet\s*=\s*["'](?:1|true)["']/.test(protection);
  const property = propertyIn(tail);
  const target =
    property && edit.relationsOf(part).find(({ id }) => id === property.relation)?.target;
  const held = target === undefined ? undefined : edit.findRaw(target);
  const binding = held === undefined ? null : Buffer.from(held).toString('utf16le');
  return { binding: binding === '' ? null : binding, isProtected };
}

/** Writes the binding of a sheet, or takes it out. */
export function writeBinding(edit: PackageEdit, part: string, binding: string | null): void {
  const bytes = edit.find(part)!;
  const { at, tail } = splitAtCells(bytes);
  const property = propertyIn(tail);
  const known =
    property && edit.relationsOf(part).find(({ id }) => id === property.relation)?.target;
  const text = Buffer.from(binding ?? '', 'utf16le');
  // An empty one is as good as none, and leaves the sheet and its relations as they are.
  if (known !== undefined) return edit.set(known, text);
  if (binding === null) return;
  const target = edit.freePart('xl/customProperty', '.bin');
  edit.set(target, text);
  edit.addContentType(target, PROPERTY_TYPE);
  const relation = edit.addRelation(part, 'customProperty', target);
  const namespace = edit.relationNamespace;
  const own = (p: string): string =>
    `<${p}customPr name="${escapeXml(BINDING_PROPERTY)}" xmlns:r="${namespace}" r:id="${relation}"/>`;
  const changed = withProperty(tail, own);
  edit.set(part, Buffer.concat([bytes.subarray(0, at), Buffer.from(changed, 'utf8')]));
}

function withProperty(tail: string, own: (prefix: string) => string): string {
  const list = /<\/([\w.-]+:|)customProperties\s*>/.exec(tail);
  if (list !== null) return tail.slice(0, list.index) + own(list[1]!) + tail.slice(list.index);
  const end = /<\/([\w.-]+:|)worksheet\s*>/.exec(tail)!;
  const place = Math.min(AFTER_PROPERTIES.exec(tail)?.index ?? end.index, end.index);
  const p = end[1]!;
  const added = `<${p}customProperties>${own(p)}</${p}customProperties>`;
  return tail.slice(0, place) + added + tail.slice(place);
}

function propertyIn(tail: string): { readonly relation: string } | undefined {
  for (const [tag] of tail.matchAll(/<(?:[\w.-]+:)?customPr\b[^>]*>/g)) {
    if (!tag.includes(`"${BINDING_PROPERTY}"`) && !tag.includes(`'${BINDING_PROPERTY}'`)) continue;
    const relation = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (relation !== undefined) return { relation };
  }
  return undefined;
}

/** Where the cells end, and what follows as text: a sheet's cells are many, its settings few. */
function splitAtCells(bytes: Uint8Array): { readonly at: number; readonly tail: string } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = Math.max(0, buffer.lastIndexOf('sheetData'));
  return { at, tail: buffer.toString('utf8', at) };
}
