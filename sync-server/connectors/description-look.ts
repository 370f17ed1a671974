/** How the cells of a workbook that we author look. Colours are the light values of the design tokens. */

import { type Borders, type Fill, type Font, type Alignment } from 'exceljs';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type CellStyle, type TabDescription } from '../../templates/workbook-description.ts';

export interface CellLook {
  readonly font?: Partial<Font>;
  readonly fill?: Fill;
  readonly border?: Partial<Borders>;
  readonly alignment?: Partial<Alignment>;
  /** Headings never take the number format of their column. */
  readonly isHeading?: boolean;
}

/** Colours of tabs, by the department whose register it is. */
export const ACCENT_COLOURS: Readonly<Record<NonNullable<TabDescription['accent']>, string>> = {
  purchasing: 'FF0A6070',
  sales: 'FF285A9E',
  warehouse: 'FF17693A',
  finance: 'FF7A5200',
};

const INK = 'FF242424';
const INK_SOFT = 'FF636363';
const BRAND = 'FF0A6070';
const BRAND_TINT = 'FFE4F1F3';
const WHITE = 'FFFFFFFF';
const GREY = 'FFF0F0F0';
const GREY_SOFT = 'FFF7F7F7';
const LINE = 'FFD1D1D1';

const FONT_NAMES: Readonly<Record<Locale, string>> = { zh: 'Microsoft YaHei', en: 'Segoe UI' };

export function bodyFont(locale: Locale): Partial<Font> {
  return { name: FONT_NAMES[locale], size: 10, color: { argb: INK } };
}

/** The look of a style; a cell without one takes its column's. */
export function cellLook(style: CellStyle | undefined, locale: Locale): CellLook {
  const font = bodyFont(locale);
  switch (style) {
    case undefined:
      return { font };
    case 'title':
      return heading({ ...font, size: 16, bold: true, color: { argb: BRAND } });
    case 'lead':
      return heading({ ...font, color: { argb: INK_SOFT } });
    case 'section':
      return {
        ...heading({ ...font, size: 12, bold: true, color: { argb: BRAND } }),
        border: { bottom: { style: 'thin', color: { argb: LINE } } },
      };
    case 'header':
      return header(font, INK, BRAND_TINT);
    case 'requiredHeader':
      return header(font, WHITE, BRAND);
    case 'computedHeader':
      return header(font, INK_SOFT, GREY);
    case 'computed':
      return { font: { ...font, color: { argb: INK_SOFT } }, fill: solid(GREY_SOFT) };
    case 'label':
      return { font: { ...font, bold: true }, alignment: { vertical: 'top', wrapText: true } };
    case 'text':
      return { font, alignment: { vertical: 'top', wrapText: true } };
    case 'total':
      return {
        font: { ...font, bold: true },
        border: {
          top: { style: 'thin', color: { argb: INK } },
          bottom: { style: 'double', color: { argb: INK } },
        },
      };
  }
}

function heading(font: Partial<Font>): CellLook {
  return { font, alignment: { vertical: 'middle' }, isHeading: true };
}

function header(font: Partial<Font>, ink: string, fill: string): CellLook {
  return {
    font: { ...font, bold: true, color: { argb: ink } },
    fill: solid(fill),
    border: {
      bottom: { style: 'thin', color: { argb: BRAND } },
      right: { style: 'thin', color: { argb: WHITE } },
    },
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    isHeading: true,
  };
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
