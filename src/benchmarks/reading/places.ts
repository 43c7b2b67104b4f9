import type { Listing } from '../area-directory.ts';
import type { AreaType } from '../figure.ts';

const levels: Readonly<Record<string, AreaType>> = {
  national: 'country',
  regional: 'region',
  'local authority': 'authority',
};

/** England and the regions by the numbers that DfE's Local Authority Interactive Tool gives them. */
const numbered: Readonly<Record<string, string>> = {
  970: 'E92000001',
  980: 'E12000001',
  981: 'E12000002',
  982: 'E12000003',
  983: 'E12000004',
  984: 'E12000005',
  985: 'E12000006',
  986: 'E12000007',
  987: 'E13000001',
  988: 'E13000002',
  989: 'E12000008',
  990: 'E12000009',
};

/** The code that stands for a number of the interactive tool that is no authority's. */
export function codeOfNumber(number: string): string | null {
  return numbered[number] ?? null;
}

/**
 * The areas of a row that names them as tables of Explore Education Statistics do. Joint returns have their codes side
 * by side.
 */
export function listingsOf(cell: (column: string) => string, periodEnd: string): Listing[] | null {
  const type = levels[cell('geographic_level').toLowerCase()];
  if (type === undefined) return null;
  if (type === 'country') return [listing(type, cell('country_code'), cell('country_name'), '', '', periodEnd)];
  if (type === 'region') return [listing(type, cell('region_code'), cell('region_name'), '', '', periodEnd)];
  const [codes, names, numbers] = ['new_la_code', 'la_name', 'old_la_code'].map((column) =>
    cell(column)
      .split(' / ')
      .map((part) => part.trim()),
  ) as [string[], string[], string[]];
  if (codes.length !== names.length || codes.length !== numbers.length) return null;
  return codes.map((code, index) =>
    listing(type, code, names[index] as string, numbers[index] as string, cell('region_code'), periodEnd),
  );
}

function listing(
  type: AreaType,
  code: string,
  name: string,
  number: string,
  regionCode: string,
  periodEnd: string,
): Listing {
  return { type, code, name, number, regionCode, periodEnd };
}
