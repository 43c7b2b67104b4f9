import { describe, expect, it } from 'vitest';
import type { ReadableFiles } from '#refresh';
import { namedAuthorities } from '#src/refresh/named-authorities.ts';

const areas = `area_code,area_name,area_type,number,region_code,former_codes
E12000001,North East,region,,,
E06000001,Hartlepool,authority,805,E12000001,
E08000038,Barnsley,authority,370,E12000003,E08000016
`;
const reading = (text: string | null): ReadableFiles => ({
  join: (...parts) => parts.join('/'),
  entries: async () => null,
  text: async (file) => (file === 'benchmarks/areas.csv' ? text : null),
  bytes: async () => new Uint8Array(),
});
const settings = { authorities: [{ code: 'E08000016', name: 'Barnsley', folder: 'barnsley' }] };

describe('the authorities that a column may name', () => {
  it('are those of the settings, with what they were called before, and the other authorities of the tables', async () => {
    expect(await namedAuthorities(reading(areas), settings, 'benchmarks')).toMatchObject([
      { code: 'E08000016', folder: 'barnsley', number: '370', formerCodes: ['E08000038', 'E08000016'] },
      { code: 'E06000001', name: 'Hartlepool', number: '805' },
    ]);
  });
  it('are those of the settings where there are no tables', async () => {
    expect(await namedAuthorities(reading(null), settings, 'benchmarks')).toEqual(settings.authorities);
  });
  it('stop a refresh where their list is broken', async () => {
    await expect(namedAuthorities(reading('area_code\nX\n'), settings, 'benchmarks')).rejects.toThrow(
      /areas\.csv.* Nothing was written/s,
    );
  });
});
