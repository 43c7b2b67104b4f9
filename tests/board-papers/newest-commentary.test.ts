import { describe, expect, it } from 'vitest';
import { newestCommentary } from '#board-papers';
import type { Commentary } from '#catalogue';

const of = (month: string, authority?: string) => ({ measure: 'pep_percent', month, authority }) as Commentary;
const all = [of('2021-07'), of('2022-02'), of('2021-11'), of('2022-06', 'E06000001')];

describe('the newest commentary', () => {
  it('is that of the newest month, of the council or of another authority', () => {
    expect(newestCommentary(all, 'pep_percent')?.month).toBe('2022-02');
    expect(newestCommentary(all, 'pep_percent', 'E06000001')?.month).toBe('2022-06');
    expect(newestCommentary(all, 'cla_count')).toBeNull();
  });

  it('is none once its month is a year before that of the scorecard', () => {
    expect(newestCommentary(all, 'pep_percent', undefined, '2023-01')?.month).toBe('2022-02');
    expect(newestCommentary(all, 'pep_percent', undefined, '2023-02')).toBeNull();
  });
});
