import { describe, expect, it } from 'vitest';
import { placeOf } from '#src/workbench/placing.ts';

const placed = (path: string) => ({ kind: 'placed', path });
const leftOut = { kind: 'left out' };

describe('where a dropped file belongs', () => {
  it.each([
    ['devon/settings.yaml', placed('settings.yaml')],
    ['devon/extracts/2022-02/episodes.csv', placed('extracts/2022-02/episodes.csv')],
    ['extracts/2022-02/devon/episodes.csv', placed('extracts/2022-02/devon/episodes.csv')],
    ['2022-02/episodes.csv', placed('extracts/2022-02/episodes.csv')],
    ['Downloads/2022-02/devon/episodes.csv', placed('extracts/2022-02/devon/episodes.csv')],
    ['Feb 2022/episodes.csv', placed('extracts/Feb 2022/episodes.csv')],
    ['devon/published/public/figures.csv', placed('published/public/figures.csv')],
    ['published/public.head.json', placed('published/public.head.json')],
    ['public/publications/2022-02.json', placed('published/public/publications/2022-02.json')],
    ['public.head.json', placed('published/public.head.json')],
    ['devon/commentary/2022-02/cla_count.md', placed('commentary/2022-02/cla_count.md')],
    ['devon/findings/2022-01.csv', placed('findings/2022-01.csv')],
    ['devon/face/logo.svg', placed('face/logo.svg')],
    ['published-2022-02.zip', { kind: 'bundle' }],
    ['episodes.csv', { kind: 'loose', name: 'episodes.csv', month: null }],
    ['episodes Feb 2022.csv', { kind: 'loose', name: 'episodes Feb 2022.csv', month: '2022-02' }],
    ['devon/dist/index.html', leftOut],
    ['2022-02/.DS_Store', leftOut],
    ['2022-02/~$episodes.xlsx', leftOut],
  ])('%s', (path, place) => {
    expect(placeOf(path)).toEqual(place);
  });
});
