import { describe, expect, it } from 'vitest';
import { builtSite, reasonAgainstSite, type SiteAudit } from '#scripts/audit/site.ts';
import { sitePaths } from '#site';

/** An audit in which nothing speaks against the figures, with these problems of pages. */
const auditOf = (problems: { file: string; words: string }[]) =>
  ({
    publication: '2022-02',
    against: { reason: null, open: [], notes: [] },
    workedOut: [],
    pages: { problems },
  }) as unknown as SiteAudit;
const unmarked = 'has a number that no mark gives a figure for';

describe('why a site that does not say what its figures say is not put in place', () => {
  it('is nothing where nothing is wrong', () => {
    expect(reasonAgainstSite(auditOf([]))).toBeNull();
  });

  it('is what is wrong, and where', () => {
    expect(reasonAgainstSite(auditOf([{ file: 'children/index.html', words: unmarked }]))).toBe(
      `Read back, the site does not say what its figures say: children/index.html ${unmarked}.`,
    );
  });

  it('names three files of a kind and five kinds, each once', () => {
    const many = ['a', 'b', 'c', 'd', 'a'].map((file) => ({ file, words: unmarked }));
    const kinds = ['e', 'f', 'g', 'h', 'i', 'j'].map((words) => ({ file: 'x', words }));
    expect(reasonAgainstSite(auditOf([...many, ...kinds]))).toBe(
      `Read back, the site does not say what its figures say: a, b, c and 1 more ${unmarked}; x e; x f; x g; x h; and 2 more.`,
    );
  });
});

describe('a site that was not built from what is published', () => {
  it('is not read back: its charts would be those of other figures', async () => {
    const files = new Map(['index.html', 'figures.csv'].map((file) => [file, new TextEncoder().encode('published\n')]));
    await expect(builtSite('dist', files, sitePaths({}, process.cwd()))).rejects.toThrow('was not built from');
  });
});
