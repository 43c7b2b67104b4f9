import { type Area, BenchmarkFileError, parseAreas } from '#benchmarks';
import type { Settings } from '#catalogue';
import type { NamedAuthority } from '#extracts';
import type { ReadableFiles } from './effects.ts';
import { outsidePlaces } from './outside-facts.ts';
import { RefreshStopped } from './refresh-stopped.ts';

/**
 * The authorities that a column of an extract may name: those of the settings, and every other of the published tables
 * in `benchmarks`, which may be missing. Rejects with a RefreshStopped where that list breaks its layout.
 */
export async function namedAuthorities(
  reading: ReadableFiles,
  { authorities }: Pick<Settings, 'authorities'>,
  benchmarks = outsidePlaces.benchmarks,
): Promise<NamedAuthority[]> {
  const areas = await publishedAuthorities(reading, reading.join(benchmarks, 'areas.csv'));
  const taken = new Set<Area>();
  const own = authorities.map((one) => {
    const area = areas.find(({ code, formerCodes }) => code === one.code || formerCodes.includes(one.code));
    if (area === undefined) return one;
    taken.add(area);
    return { ...one, number: area.number, formerCodes: [area.code, ...area.formerCodes] };
  });
  return [...own, ...areas.filter((area) => !taken.has(area))];
}

async function publishedAuthorities(reading: ReadableFiles, file: string): Promise<Area[]> {
  const text = await reading.text(file);
  try {
    return text === null ? [] : parseAreas(text, file).filter(({ type }) => type === 'authority');
  } catch (error) {
    if (error instanceof BenchmarkFileError) throw new RefreshStopped(`${error.message} Nothing was written.`);
    throw error;
  }
}
