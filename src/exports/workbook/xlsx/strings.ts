import { xmlHead as declaration, escapeXml as xml } from '../../office/index.ts';

/** Excel's own limit. */
const longest = 32_767;

/** The strings of a workbook, each kept once. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private count = 0;

  /** The place of a text. */
  placeOf(text: string): number {
    this.count += 1;
    const kept = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
    const place = this.places.get(kept) ?? this.places.size;
    this.places.set(kept, place);
    return place;
  }

  part(): string {
    const items = [...this.places.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    return `${declaration}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.count}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** What looks like a character written as `_x0041_` stays as it is written (ISO/IEC 29500-1, 22.9.2.19). */
export const escaped = (text: string): string => xml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
