import { describe, expect, it } from 'vitest';
import { fullAddress, href, originOfSite } from '#site';

describe('an address of the site', () => {
  it.each([
    ['', '/measures/cla_count/'],
    ['/', '/measures/cla_count/'],
    ['/board', '/board/measures/cla_count/'],
    ['board/scorecard/', '/board/scorecard/measures/cla_count/'],
  ])('under the base %j is %s', (base, expected) => {
    expect(href('/measures/cla_count/', base)).toBe(expected);
  });
});

describe('originOfSite', () => {
  it.each([
    ['https://data.example.gov.uk', 'https://data.example.gov.uk'],
    ['https://data.example.gov.uk/', 'https://data.example.gov.uk'],
    ['http://localhost:4321/', 'http://localhost:4321'],
    ['', undefined],
    [undefined, undefined],
  ])('of %j is %j', (named, expected) => {
    expect(originOfSite(named)).toBe(expected);
  });

  it.each([
    [
      'https://data.example.gov.uk/cp/',
      /folder belongs into SITE_BASE \(--base\): give https:\/\/data\.example\.gov\.uk and \/cp\.$/,
    ],
    ['https://data.example.gov.uk/a/b', /and \/a\/b\.$/],
    ['https://data.example.gov.uk/?a=1', /Give https:\/\/data\.example\.gov\.uk alone/],
    ['https://me:pw@data.example.gov.uk', /Give https:\/\/data\.example\.gov\.uk alone/],
    ['data.example.gov.uk', /is no address/],
    ['ftp://data.example.gov.uk', /is no address/],
  ])('refuses %s with what to write instead', (named, words) => {
    expect(() => originOfSite(named)).toThrow(words);
    expect(() => fullAddress('/measures/', named)).toThrow(words);
  });
});

describe('fullAddress', () => {
  it('is absolute where the site knows where it stands, else under its base', () => {
    expect(fullAddress('/measures/a/', 'https://a.uk/')).toBe(`https://a.uk${href('/measures/a/')}`);
    expect(fullAddress('/measures/a/', '')).toBe(href('/measures/a/'));
  });
});
