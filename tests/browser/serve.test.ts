import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '#scripts/serve.ts';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'site', 'measures'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', 'index.html'), 'front');
  writeFileSync(join(folder, 'site', '404.html'), 'not here');
  writeFileSync(join(folder, 'site', 'measures', 'index.html'), 'measures');
  writeFileSync(join(folder, 'site', 'site.css'), '');
  writeFileSync(join(folder, 'site', '.hidden'), 'hidden');
  writeFileSync(join(folder, 'site', 'EDITION'), 'public');
  writeFileSync(join(folder, 'site', 'picture.png'), 'picture');
  served = await serveFolder(join(folder, 'site'), { port: 0 });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as written: `fetch` would tidy it first. */
function ask(
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
    });
    asked.on('error', reject).end();
  });
}

describe('the static server', () => {
  it('gives a folder’s page, and sends a reader without the slash to it', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: 'front' });
    expect(await ask('/measures/?x=1')).toMatchObject({ status: 200, body: 'measures' });
    expect(await ask('/measures')).toMatchObject({ status: 301, headers: { location: '/measures/' } });
  });

  it('gives the site’s own page for what is not there', async () => {
    expect(await ask('/nowhere/')).toMatchObject({ status: 404, body: 'not here' });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/measures/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/%',
    '/%00',
  ])('gives nothing outside its folder for %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'not here' });
  });

  it.each(['/.hidden', '/measures/../.hidden', '/%2ehidden'])('gives no hidden file for %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'not here' });
  });

  it.each(['/index', '/measures/index', '/site.css/', '/site'])(
    'guesses no other file for %s, as hosts would not',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, body: 'not here' });
    },
  );

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/picture.png', 'image/png'],
    ['/EDITION', 'application/octet-stream'],
    ['/nowhere/', 'text/html; charset=utf-8'],
  ])('says of %s that it is %s, and that it must be asked for again', async (path, type) => {
    const { headers } = await ask(path);
    expect([headers['content-type'], headers['cache-control']]).toEqual([type, 'no-cache']);
  });

  it.each(['bytes=5-2', 'bytes=900-', 'lines=1'])('gives the whole file where the range is %s', async (range) => {
    expect(await ask('/', 'GET', { range })).toMatchObject({ status: 200, body: 'front' });
  });

  it('answers that nothing has changed under the headers of every answer', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', 'GET', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.body, again.headers['x-content-type-options']]).toEqual([304, '', 'nosniff']);
  });

  it('sends the policy, the type and nosniff', async () => {
    const { headers } = await ask('/site.css');
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  it('sends the headers that the site’s own _headers names, and never that file', async () => {
    writeFileSync(join(folder, 'site', '_headers'), '/*\n  X-Frame: none\n/site.css\n  Content-Type: text/plain\n');
    const own = await serveFolder(join(folder, 'site'), { port: 0 });
    const css = await fetch(new URL('/site.css', own.url));
    expect([css.headers.get('x-frame'), css.headers.get('content-type')]).toEqual(['none', 'text/plain']);
    for (const name of ['/_headers', '/%5fheaders', '/_HEADERS']) {
      const missing = await fetch(new URL(name, own.url));
      expect([missing.status, await missing.text(), missing.headers.get('x-frame')]).toEqual([404, 'not here', 'none']);
    }
    await own.close();
    rmSync(join(folder, 'site', '_headers'));
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/', 'POST')).toMatchObject({ status: 405 });
  });

  it('takes the next port where one is busy', async () => {
    const next = await serveFolder(join(folder, 'site'), { port: served.port });
    // The one after it may be busy too.
    expect(next.port).toBeGreaterThan(served.port);
    expect(await (await fetch(next.url)).text()).toBe('front');
    await next.close();
  });
});
