import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLedger } from '#published';
import { publishFirst, refresh, setUpWorkplace, stoppedWith, type Workplace } from './workplace.ts';

let place: Workplace;
beforeEach(() => {
  place = setUpWorkplace();
});
afterEach(() => place.clear());

const choose = (board: string) =>
  writeFileSync(place.options.settings, `${readFileSync(place.options.settings, 'utf8')}board: ${board}\n`);
const publishedOf = (measure: string) =>
  parseLedger(place.published()['public/figures.csv'] ?? '').filter((row) => row.measure === measure);

describe('measures that are collected and not shown', () => {
  it('are worked out into a private list, and no figure of them is published', async () => {
    choose('{ notShown: [cla_started, cla_ceased] }');
    const said: string[] = [];
    await refresh(place.options, { output: { log: (line) => void said.push(line) } });
    expect(publishedOf('cla_count').length).toBeGreaterThan(0);
    expect([...publishedOf('cla_started'), ...publishedOf('cla_ceased')]).toEqual([]);
    const list = place.findings('2022-02-not-shown.csv').split('\r\n');
    expect(list[0]).toContain('measure,authority,period,from,to');
    expect(list).toContain('cla_ceased,E06000002,month,2022-02-01,2022-02-28,,,1,,1');
    const told = said.find((text) => text.includes('not shown')) ?? '';
    expect(told).toContain('2 measures collected and not shown');
    expect(Object.values(place.published()).join('')).not.toContain('cla_ceased,E06000002');
  });

  it('keep what was published of them before, as it stood, and publish nothing more', async () => {
    await publishFirst(place);
    const before = publishedOf('cla_started');
    expect(before.length).toBeGreaterThan(0);
    choose('{ measures: [{ heading: All, measures: [cla_count] }] }');
    await refresh(place.options);
    expect(publishedOf('cla_started')).toEqual(before);
  });

  it('leave no list where everything is shown', async () => {
    await refresh(place.options);
    expect(existsSync(path.join(place.options.findings, '2022-02-not-shown.csv'))).toBe(false);
  });

  it('stop the refresh where none is left that has a figure, or one is misspelt', async () => {
    const settings = readFileSync(place.options.settings, 'utf8');
    choose('{ measures: [{ heading: Teeth, measures: [dental_check_percent] }] }');
    expect(await stoppedWith(place.options)).toMatch(/None of the measures that have a figure is shown/);
    writeFileSync(place.options.settings, settings);
    choose('{ notShown: [started_cla] }');
    expect(await stoppedWith(place.options)).toMatch(
      /settings\.yaml:\d+: board\.notShown\.0: .*near it: .*cla_started/,
    );
    expect(existsSync(path.join(place.options.published, 'public', 'figures.csv'))).toBe(false);
  });
});
