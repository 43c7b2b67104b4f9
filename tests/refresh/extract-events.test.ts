import { describe, expect, it } from 'vitest';
import { readExtract } from '#extracts';
import { type ExtractEvents, eventsOf } from '#src/refresh/extract-events.ts';
import { packExtract } from '#warehouse';
import { smallExtract } from './workplace.ts';

/** What is said of when things happened in files, taken on the last day of February 2022. */
function eventsIn(files: Record<string, string>): Promise<ExtractEvents> {
  const extract = readExtract({
    ...{ authority: 'E06000002', month: '2022-02', extractedOn: '2022-02-28', coversFrom: null },
    files: Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  });
  return eventsOf(packExtract(extract));
}
const { header, episodes } = smallExtract();

describe('the events of an extract', () => {
  it('end with the last day on which something happened, and are about its children', async () => {
    const events = await eventsIn({ 'header.csv': header, 'episodes.csv': episodes });
    expect(events).toMatchObject({ children: 12, lastDay: '2022-02-14' });
  });

  it('are not births, nor what is said to happen after it was taken', async () => {
    const born = header.replace('01/05/2010', '27/02/2022');
    const planned = episodes.replace('14/02/2022,E4A', '14/03/2022,E4A');
    const { lastDay } = await eventsIn({ 'header.csv': born, 'episodes.csv': planned });
    expect(lastDay).toBe('2021-09-10');
  });

  it('have one hash of the episodes, however their file is written, and another for any other cell', async () => {
    const hashOf = async (text: string) => (await eventsIn({ 'header.csv': header, 'lives.csv': text })).episodes;
    const hash = await hashOf(episodes);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf(episodes.replaceAll('\r\n', '\n'))).toBe(hash);
    expect(await hashOf(episodes.replace('14/02/2022,E4A', '15/02/2022,E4A'))).not.toBe(hash);
    expect(await hashOf(episodes.replace(',C2,N1,U6', ',C1,N1,U6'))).not.toBe(hash);
    expect(await hashOf(episodes.replaceAll(',U6,', ',U5,'))).not.toBe(hash);
  });

  it('are none where there are no days', async () => {
    expect(await eventsIn({ 'header.csv': header })).toEqual({ children: 12, lastDay: null, episodes: null });
  });
});
