import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, readHeadersFile, securityHeaders } from '#site';
import { hashesOf, pageDirectives, pagePolicy } from '#src/site/security-headers.ts';
import { headerRules, headersFile } from '#src/site/security-headers-files.ts';
import { writeSecurityHeaders } from '#src/site/security-headers-write.ts';

const meta = (policy: string) => `<head><meta http-equiv="content-security-policy" content="${policy}"></head>`;
const policyIn = (headers: readonly (readonly [string, string])[]) =>
  new Map(
    (Object.fromEntries(headers)['Content-Security-Policy'] ?? '')
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );

describe('the headers', () => {
  it('forbid everything but the site’s own files, and framing', () => {
    expect(policyIn(securityHeaders({ scripts: [], styles: [] }))).toEqual(
      new Map([
        ['default-src', "'none'"],
        ['img-src', "'self'"],
        ['font-src', "'self'"],
        ['connect-src', "'self'"],
        ['base-uri', "'none'"],
        ['form-action', "'none'"],
        ['object-src', "'none'"],
        ['script-src', "'self'"],
        ['style-src', "'self'"],
        ['frame-ancestors', "'none'"],
      ]),
    );
  });

  it('allow the hashes that a page’s own policy allows, and nothing wider', () => {
    const policy = policyIn(securityHeaders({ scripts: ["'sha256-a='", "'sha256-b='"], styles: ["'sha256-c='"] }));
    expect(policy.get('script-src')).toBe("'self' 'sha256-a=' 'sha256-b='");
    expect(policy.get('style-src')).toBe("'self' 'sha256-c='");
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|https?:|data:/);
  });

  it('turn off guessing of types, referrers, devices and plain http', () => {
    const headers = Object.fromEntries(securityHeaders({ scripts: [], styles: [] }));
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
    expect(headers['Referrer-Policy']).toBe('no-referrer');
    expect(headers['Permissions-Policy']).toMatch(/camera=\(\), .*geolocation=\(\), microphone=\(\)/);
    expect(headers['Strict-Transport-Security']).toBe('max-age=31536000');
  });

  it('say in the page what the header says, but for what only a header can say', () => {
    expect(pageDirectives).toContain("default-src 'none'");
    expect(pageDirectives.join(' ')).not.toContain('frame-ancestors');
  });
});

describe('the policies of pages', () => {
  it('are read from the head, however the apostrophes are written', () => {
    expect(pagePolicy(meta("default-src 'none';script-src 'self' 'sha256-a='"))?.get('script-src')).toEqual([
      "'self'",
      "'sha256-a='",
    ]);
    expect(pagePolicy(meta('style-src &#39;self&#39;'))?.get('style-src')).toEqual(["'self'"]);
    expect(pagePolicy('<head><meta name="description" content="a policy"></head>')).toBeNull();
  });

  it('come together as every hash of any page, each once', () => {
    const policies = ["script-src 'self' 'sha256-b=' 'sha256-a='", "script-src 'sha256-a='; style-src 'sha384-s='"].map(
      (policy) => pagePolicy(meta(policy)) as Map<string, string[]>,
    );
    expect(hashesOf(policies)).toEqual({ scripts: ["'sha256-a='", "'sha256-b='"], styles: ["'sha384-s='"] });
  });
});

describe('a _headers file', () => {
  const rules = headerRules([['X-One', 'a: b']], ['figures.csv', 'measures.json', 'index.html'], '/scorecard');

  it('says the same when it is read back', () => {
    expect(readHeadersFile(headersFile(rules))).toEqual(rules);
  });

  it('names everything under the base, and the type of each data file', () => {
    expect(headersFor(rules, '/scorecard/measures/')).toEqual({ 'X-One': 'a: b' });
    expect(headersFor(rules, '/elsewhere/')).toEqual({});
    expect(headersFor(rules, '/scorecard/figures.csv')).toEqual({
      'X-One': 'a: b',
      'Content-Type': 'text/csv; charset=utf-8',
    });
    expect(headersFor(rules, '/scorecard/measures.json')['Content-Type']).toBe('application/json; charset=utf-8');
    expect(rules.map(({ pattern }) => pattern)).not.toContain('/scorecard/index.html');
  });
});

describe('headers of a site with data for others', () => {
  const site = (measures: number, sections: number) => [
    ...['figures.csv', 'figures.parquet', 'bounds.csv', 'measures.json', 'datapackage.json', 'feed.xml', 'search.json'],
    ...Array.from({ length: measures }, (_, at) => [
      `measures/m${at}/a-m${at}.csv`,
      `api/v1/measures/m${at}.json`,
    ]).flat(),
    ...Array.from({ length: sections }, (_, at) => `sections/s${at}/a-s${at}.zip`),
  ];
  const rules = (base: string, open: boolean) =>
    readHeadersFile(headersFile(headerRules([['X-One', 'a']], site(3, 2), base, { embeds: true, open })));
  const allowing = (path: string, base = '', open = true) =>
    headersFor(rules(base, open), `${base}${path}`)['Access-Control-Allow-Origin'];

  it('let pages of others fetch its data, under any base, and nothing else', () => {
    for (const base of ['', '/a.b/c']) {
      const open = [
        '/api/v1/index.json',
        '/api/v1/measures/m1.json',
        ...site(0, 0)
          .slice(0, 6)
          .map((file) => `/${file}`),
      ];
      for (const path of open) expect(allowing(path, base), path).toBe('*');
      for (const path of [
        '/',
        '/search.json',
        '/measures/m1/',
        '/measures/m1/a-m1.csv',
        '/embed/m1/',
        '/elsewhere/api/',
      ])
        expect(allowing(path, base), path).toBeUndefined();
    }
  });

  it('let nobody else fetch data that are not open', () => {
    expect(allowing('/figures.csv', '', false)).toBeUndefined();
    expect(headersFile(rules('', false))).not.toContain('Access-Control');
  });

  it('give each file its type, and name each header of it once besides those of all', () => {
    for (const [path, type] of [
      ['/measures/m2/a-m2.csv', 'text/csv; charset=utf-8'],
      ['/sections/s1/a-s1.zip', 'application/zip'],
      ['/api/v1/index.json', 'application/json; charset=utf-8'],
    ] as const)
      expect(headersFor(rules('', true), path)['Content-Type'], path).toBe(type);
    for (const path of ['/measures/m2/', '/sections/s1/', '/measures/a.csv/'])
      expect(headersFor(rules('', true), path)['Content-Type'], path).toBeUndefined();
  });

  it('are as many rules for a thousand measures as for three, far fewer than the hundred that hosts read', () => {
    const many = headerRules([['X-One', 'a']], site(1000, 300), '', { embeds: true, open: true });
    expect(many).toHaveLength(rules('', true).length);
    expect(many.length).toBeLessThan(30);
  });
});

describe('what the build writes', () => {
  let folder: string;
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'headers-'));
    mkdirSync(join(folder, 'site', 'measures'), { recursive: true });
    writeFileSync(join(folder, 'site', 'index.html'), meta("default-src 'none'; script-src 'self' 'sha256-a='"));
    writeFileSync(join(folder, 'site', 'measures', 'index.html'), meta("script-src 'self' 'sha256-b='"));
    writeFileSync(join(folder, 'site', 'figures.csv'), 'a\n');
    await writeSecurityHeaders(join(folder, 'site'), join(folder, 'deploy'), '/scorecard/');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('covers every page in each of the three forms', () => {
    for (const file of ['site/_headers', 'deploy/nginx.conf', 'deploy/web.config']) {
      expect(read(file), file).toContain("script-src 'self' 'sha256-a=' 'sha256-b=';");
      expect(read(file), file).toContain("frame-ancestors 'none'");
      for (const [name] of securityHeaders({ scripts: [], styles: [] })) expect(read(file), file).toContain(name);
      expect(read(file), file).toContain('text/csv');
    }
  });

  it('keeps search engines out of the members’ edition, pages and files alike, and only out of that', async () => {
    const places = ['_headers', 'nginx.conf', 'web.config'];
    for (const [edition, expected] of [
      ['board', 3],
      ['public', 0],
    ] as const) {
      const site = join(folder, edition);
      mkdirSync(site);
      writeFileSync(join(site, 'index.html'), meta("default-src 'none'"));
      writeFileSync(join(site, 'EDITION'), `${edition}\n`);
      await writeSecurityHeaders(site, join(folder, `deploy-${edition}`), '/');
      const texts = places.map((name) =>
        readFileSync(join(name === '_headers' ? site : join(folder, `deploy-${edition}`), name), 'utf8'),
      );
      expect(texts.filter((text) => /X-Robots-Tag.*noindex, nofollow, noarchive/.test(text))).toHaveLength(expected);
    }
    const [rules = []] = [readHeadersFile(readFileSync(join(folder, 'board', '_headers'), 'utf8'))];
    expect(headersFor(rules, '/figures.csv')['X-Robots-Tag']).toBe('noindex, nofollow, noarchive');
  });

  it('lets pages of others fetch the data of the public edition alone, in each of the three forms', async () => {
    for (const edition of ['public', 'board'] as const) {
      const [site, deploy] = [join(folder, `data-${edition}`), join(folder, `data-deploy-${edition}`)];
      mkdirSync(join(site, 'api'), { recursive: true });
      writeFileSync(join(site, 'index.html'), meta("default-src 'none'"));
      writeFileSync(join(site, 'figures.csv'), 'a\n');
      writeFileSync(join(site, 'api', 'index.json'), '{}');
      writeFileSync(join(site, 'EDITION'), `${edition}\n`);
      await writeSecurityHeaders(site, deploy, '/a.b/');
      const [own, nginx, iis] = [join(site, '_headers'), join(deploy, 'nginx.conf'), join(deploy, 'web.config')].map(
        (file) => readFileSync(file, 'utf8'),
      ) as [string, string, string];
      const patterns = [...nginx.matchAll(/location ~ (\S+) \{\n([^}]*?)\s+types \{/g)].flatMap(
        ([, pattern = '', lines = '']) =>
          lines.includes('Access-Control-Allow-Origin "*"') && lines.includes('Content-Security-Policy')
            ? [new RegExp(pattern)]
            : [],
      );
      const isOpen = (path: string) => patterns.some((pattern) => pattern.test(path));
      const places = [...iis.matchAll(/<location path="([^"]+)">.*?<\/location>/gs)]
        .filter(([whole]) => whole.includes('name="Access-Control-Allow-Origin" value="*"'))
        .map(([, place]) => place);
      if (edition === 'board') {
        expect([own, nginx, iis].join()).not.toContain('Access-Control');
        continue;
      }
      expect(headersFor(readHeadersFile(own), '/a.b/figures.csv')['Access-Control-Allow-Origin']).toBe('*');
      for (const path of [
        'figures.csv',
        'figures.parquet',
        'bounds.csv',
        'measures.json',
        'datapackage.json',
        'feed.xml',
      ]) {
        expect(isOpen(`/a.b/${path}`), path).toBe(true);
        expect(places, path).toContain(path);
      }
      expect(places).toContain('api');
      expect(isOpen('/a.b/api/v1/measures/cla_count.json')).toBe(true);
      for (const path of ['/axb/figures.csv', '/a.b/search.json', '/a.b/measures/x/figures.csv', '/a.b/api/'])
        expect(isOpen(path), path).toBe(false);
    }
  });

  it('stays within what hosts read: lines under 2,000 characters', () => {
    const longest = Math.max(
      ...read('site/_headers')
        .split('\n')
        .map(({ length }) => length),
    );
    expect(longest).toBeLessThan(2000);
  });

  it('closes every bracket for nginx and every element for IIS', () => {
    const nginx = read('deploy/nginx.conf');
    expect(nginx.split('{').length).toBe(nginx.split('}').length);
    expect(nginx).toContain('location ^~ /scorecard/ {');
    const open: string[] = [];
    for (const [, closing, name = '', single] of read('deploy/web.config').matchAll(/<(\/?)([A-Za-z]+)[^>]*?(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!single) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('is nothing at all where a page has no policy', async () => {
    mkdirSync(join(folder, 'bare'));
    writeFileSync(join(folder, 'bare', 'about.html'), '<head></head>');
    await expect(writeSecurityHeaders(join(folder, 'bare'), join(folder, 'none'), '/')).rejects.toThrow(
      /^about\.html has no content security policy/,
    );
  });
});
