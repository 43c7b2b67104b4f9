import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import type { Edition } from '#catalogue';
import { editionOf, type HeaderRule, headerRules, headersFor, readHeadersFile, securityHeaders } from '#site';
import { StoppedError } from './cli/command-line.ts';

/** A folder being served: its address, and how to stop. */
export interface Served {
  url: string;
  port: number;
  close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file of a site that says what headers go with it: for the server, not for readers. */
const headersFileName = '_headers';

/** How many ports after a busy one are tried. */
const portsToTry = 50;

/**
 * Serves a folder of static files; a folder's address gives its `index.html`, an unknown one the site's `404.html`.
 * Every answer has the headers that the site's `_headers` names or, where it has none, those of a site without inline parts.
 * The site of an edition is served only where that edition is asked for: the public one unless another is named.
 * A busy port passes on to the next free one; port 0 takes any. Nothing outside the folder can be reached.
 */
export async function serveFolder(
  folder: string,
  options: { port?: number; host?: string; edition?: Edition } = {},
): Promise<Served> {
  const { port = 4321, host = '127.0.0.1', edition = 'public' } = options;
  const standing = await editionOf(folder);
  if (standing !== null && standing !== edition) {
    throw new StoppedError(
      `${folder} holds the ${standing} edition: it is served only where that edition is asked for.`,
    );
  }
  const rules = await rulesOf(folder);
  const server = createServer((request, response) => {
    answer(folder, rules, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, headersFor(rules, '/'));
      response.end();
    });
  });
  const taken = await listen(server, host, port);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((problem) => (problem ? reject(problem) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function rulesOf(folder: string): Promise<HeaderRule[]> {
  const text = await readFile(join(folder, headersFileName), 'utf8').catch(() => null);
  return text === null ? headerRules(securityHeaders({ scripts: [], styles: [] }), [], '') : readHeadersFile(text);
}

async function listen(server: Server, host: string, first: number): Promise<number> {
  for (let port = first; port <= first + portsToTry; port += 1) {
    try {
      return await listenOn(server, host, port);
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw problem;
    }
  }
  throw new Error(`No free port from ${first} to ${first + portsToTry}.`);
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function answer(
  folder: string,
  rules: readonly HeaderRule[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request.url ?? '/');
  const headers = headersFor(rules, path ?? '/');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = path === null || path === `/${headersFileName}` ? null : await find(folder, path);
  if (found === 'folder') {
    response.writeHead(301, { ...headers, Location: `${encodeURI(path as string)}/` }).end();
    return;
  }
  const file = found ?? (await find(folder, '/404.html'));
  if (file === null || file === 'folder') {
    response.writeHead(404, { ...headers, 'Content-Type': types['.txt'] }).end('Not found\n');
    return;
  }
  response.writeHead(found === null ? 404 : 200, {
    'Content-Type': types[extname(file.path)] ?? 'application/octet-stream',
    ...headers,
    'Content-Length': file.size,
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The decoded path of an address, or null where it cannot be one of this site's: it is no path, or it climbs. */
function pathOf(address: string): string | null {
  try {
    const path = decodeURIComponent(address.split(/[?#]/)[0] ?? '/');
    const climbs = path.split(/[\\/]/).some((part) => part === '..' || part.includes('\0'));
    return path.startsWith('/') && !path.startsWith('//') && !climbs && !(sep === '\\' && path.includes(':'))
      ? path
      : null;
  } catch {
    return null;
  }
}

/** The file at a path with its size, `folder` where the path lacks the slash of a folder that is a page, or null. */
async function find(folder: string, path: string): Promise<{ path: string; size: number } | 'folder' | null> {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return { path: file, size: found.size };
  return found?.isDirectory() && !path.endsWith('/') ? 'folder' : null;
}
