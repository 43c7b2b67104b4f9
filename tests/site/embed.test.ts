import { describe, expect, it } from 'vitest';
import { embedSnippet, headersFor, readHeadersFile, securityHeaders } from '#site';
import { attribute, elementsIn, readHtml } from '#src/site/html.ts';
import { headerRules, headersFile, nginxConfig, webConfig } from '#src/site/security-headers-files.ts';

describe('embedSnippet', () => {
  it.each(['Children in care', 'A & B <b>"bold"</b> ’quoted’', '🙂 العربية', 'long '.repeat(40).trim()])(
    'is one frame, called after the measure: %s',
    (title) => {
      const elements = elementsIn(readHtml(embedSnippet({ id: 'cla_count', title })));
      expect(elements.map(({ tagName }) => tagName)).toEqual(['iframe']);
      const [frame] = elements as [(typeof elements)[number]];
      expect(attribute(frame, 'title')).toBe(title);
      expect(attribute(frame, 'src')).toMatch(/\/embed\/cla_count\/$/);
    },
  );
});

describe('headers of a site with pages for frames', () => {
  const headers = securityHeaders({ scripts: [], styles: [] });
  const policy = (path: string, base = '') =>
    headersFor(readHeadersFile(headersFile(headerRules(headers, [], base, { embeds: true }))), `${base}${path}`);

  it('let those pages be framed and no other, under any base', () => {
    for (const base of ['', '/board/scorecard']) {
      expect(policy('/embed/cla_count/', base)['Content-Security-Policy']).toMatch(/; frame-ancestors \*$/);
      for (const path of ['/', '/embed', '/embedded/', '/measures/embed/']) {
        expect(policy(path, base)['X-Frame-Options'], path).toBe('DENY');
        expect(policy(path, base)['Content-Security-Policy'], path).not.toContain('frame-ancestors');
      }
    }
  });

  it('mean the same where a host adds the headers of two rules up instead of letting the last count', () => {
    const rules = headerRules(headers, [], '', { embeds: true }).filter(({ pattern }) =>
      '/embed/a/'.startsWith(pattern.slice(0, -1)),
    );
    const both = rules.flatMap((rule) => rule.headers).filter(([name]) => name === 'Content-Security-Policy');
    const framing = both.flatMap(([, value]) => /frame-ancestors ([^;]*)/.exec(value)?.[1] ?? []);
    expect(both).toHaveLength(2);
    expect(framing).toEqual(['*']);
  });

  it('are otherwise those of every page, in each of the forms', () => {
    const plain = headersFor(headerRules(headers, [], ''), '/embed/a/');
    const { 'X-Frame-Options': _, ...framed } = policy('/embed/a/');
    const same = (all: Record<string, string>) => ({
      ...all,
      'Content-Security-Policy': all['Content-Security-Policy']?.replace(/; frame-ancestors .*$/, ''),
    });
    expect(same(framed)).toEqual(same(plain));
    const [site = '', embed = ''] = nginxConfig(headers, '', { embeds: true }).split('location ^~ /embed/');
    expect(site).toContain("frame-ancestors 'none'");
    expect(embed).toContain('frame-ancestors *');
    for (const [name] of headers) expect(embed).toContain(`add_header ${name} `);
    const [whole = '', location = ''] = webConfig(headers, { embeds: true }).split('<location path="embed">');
    expect(whole).toContain("frame-ancestors 'none'");
    expect(location).toContain('frame-ancestors *');
  });

  it('are not there where nothing is for frames', () => {
    for (const text of [headersFile(headerRules(headers, [], '')), nginxConfig(headers, ''), webConfig(headers)]) {
      expect(text).toContain("frame-ancestors 'none'");
      expect(text).not.toContain('embed');
    }
  });
});
