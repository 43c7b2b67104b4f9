import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  calculationSettingsOf,
  type Measure,
  measuresOfCouncil,
  namedMeasuresProblem,
  parseSettings,
} from '#catalogue';
import { readCatalogue } from '#folders';

const base = readFileSync('tests/fixtures/site/settings.yaml', 'utf8');
const chosen = (...ids: string[]) => `${base}board:\n  frontPage: [${ids.join(', ')}]\n`;
const parse = (text: string) => parseSettings(text, 'settings.yaml');

describe('what the board has chosen for the front page', () => {
  it('is a list of measures, and changes no figure', () => {
    const settings = parse(chosen('cla_count', 'pep_percent'));
    expect(settings.board?.frontPage).toEqual(['cla_count', 'pep_percent']);
    expect(calculationSettingsOf(settings)).toBe(calculationSettingsOf(parse(base)));
  });

  it('may be left out', () => {
    expect(parse(base).board).toBeUndefined();
  });

  it.each([
    ['nothing', chosen(), /settings\.yaml:\d+: board\.frontPage/],
    ['a measure twice', chosen('cla_count', 'cla_count'), /named twice/],
    ['more than fit', chosen(...Array.from({ length: 13 }, (_, at) => `m${at}`)), /at most twelve/],
    ['another key', `${base}board: { front: [cla_count] }\n`, /front/],
  ])('cannot be %s', (_, text, expected) => {
    expect(() => parse(text)).toThrow(expected);
  });

  it('names the line of a measure that there is not', () => {
    const text = chosen('cla_count', 'cla_cuont');
    const measures = ['cla_count', 'health_assessment_percent'].map((id) => ({
      id,
      kind: 'performance' as const,
      polarity: 'higher' as const,
      unit: { name: 'percent', shape: 'share' as const, factor: 100, decimals: 1 },
      periodTypes: ['snapshot' as const],
    }));
    expect(namedMeasuresProblem(text, 'settings.yaml', parse(text), measures)).toMatch(
      /settings\.yaml:\d+: board\.frontPage\.1: there is no measure cla_cuont/,
    );
  });

  it('may number measures without choosing any', () => {
    const { board } = parse(`${base}board: { numbers: { cla_count: CP1, cla_rate: CP1 } }\n`);
    expect(board).toEqual({ names: false, numbers: { cla_count: 'CP1', cla_rate: 'CP1' } });
  });

  it.each([
    ['no number', 'CP'],
    ['a sentence', "'the first'"],
  ])('may not number them with %s', (_, number) => {
    expect(() => parse(`${base}board: { numbers: { cla_count: ${number} } }\n`)).toThrow(/such as CP1/);
  });

  it('names the line of a number of a measure that there is not', () => {
    const text = `${base}board:\n  numbers:\n    cla_cuont: CP1\n`;
    expect(namedMeasuresProblem(text, 'settings.yaml', parse(text), [])).toMatch(
      new RegExp(
        `line ${text.trimEnd().split('\n').length}: board\\.numbers\\.cla_cuont: there is no measure cla_cuont`,
      ),
    );
  });
});

describe('measuresOfCouncil', () => {
  const council = 'E06000002';
  const measures = [
    { id: 'cla_count' },
    { id: 'cla_rate', code: 'N1' },
    { id: 'its_home', onlyOf: [council] },
    { id: 'their_home', onlyOf: ['E06000001'] },
  ] as Measure[];

  it('leaves out what is another council’s own, and gives each the number that the board gave it', () => {
    const own = measuresOfCouncil(measures, {
      council,
      board: { names: false, numbers: { cla_count: 'CP1', cla_rate: 'CP2' } },
    });
    expect(own.map(({ id, code }) => [id, code])).toEqual([
      ['cla_count', 'CP1'],
      ['cla_rate', 'CP2'],
      ['its_home', undefined],
    ]);
  });

  it('keeps the numbers that measures have by themselves where the board gave none', () => {
    expect(measuresOfCouncil(measures, { council, board: undefined }).map(({ code }) => code)).toEqual([
      undefined,
      'N1',
      undefined,
    ]);
  });

  it('gives Rutland none of Middlesbrough’s own measures and numbers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rutland-'));
    try {
      const file = join(folder, 'settings.yaml');
      writeFileSync(file, base.replaceAll('E06000002', 'E06000017'));
      const { measures: all } = await readCatalogue(file, 'data/measures');
      const own = ['fff_young_people', 'rps_referrals', 'rps_trained'];
      expect(all.flatMap(({ id, code }) => (own.includes(id) || code !== undefined ? [id] : []))).toEqual([]);
      const { measures: home } = await readCatalogue('data/settings.yaml', 'data/measures');
      expect(home.length).toBe(all.length + own.length);
      expect(home.find(({ id }) => id === 'cla_count')?.code).toBe('CP1');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
