import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import type { Edition } from '#catalogue';
import { editionOf, type HeaderRule, headerRules, headersFor, readHeadersFile, securityHeaders } from '#site';
import { StoppedError } from './cli/command-line.ts';

/** A folder being served: its address, and how to stop. */
export interface Served {
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** Types of text files, with their encoding, and of files without an ending; sirv knows the others. */
const types: Readonly<Record<string, string>> = {
  '': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file of a site that says what headers go with it: for the server, not for readers. */
const headersFileName = '_headers';

/** How many ports after a busy one are tried. */
const portsToTry = 50;

/**
 * Serves a folder of static files; a folder's address gives its `index.html`, an unknown one the site's `404.html`.
 * Every answer has the headers that the site's `_headers` names or, where it has none, those of a site without inline
 * parts. The site of an edition is served only where that edition is asked for: the public one unless another is named.
 * Where the port is busy, the next free one is taken; port 0 takes any. Nothing outside the folder can be reached.
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
  const server = createServer(answering(folder, rulesOf(folder)));
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

function rulesOf(folder: string): HeaderRule[] {
  const file = join(folder, headersFileName);
  if (existsSync(file)) return readHeadersFile(readFileSync(file, 'utf8'));
  return headerRules(securityHeaders({ scripts: [], styles: [] }), [], '');
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

/** How a request for a file of the folder is answered: it is looked up each time, so that a new build shows at once. */
function answering(
  folder: string,
  rules: readonly HeaderRule[],
): (request: IncomingMessage, response: ServerResponse) => void {
  const send = sirv(folder, { dev: true, etag: true, extensions: [] });
  return (request, response) => {
    const path = pathOf(request.url ?? '/');
    for (const [name, value] of Object.entries(headersFor(rules, path ?? '/'))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (path === null) {
      notFound(folder, response);
      return;
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const type = types[extname(file)];
    if (type !== undefined && !response.hasHeader('Content-Type')) response.setHeader('Content-Type', type);
    request.url = encodeURI(file);
    // Files are small, and an invalid range would stop the server.
    delete request.headers.range;
    send(request, response, () => {
      if (isFolder(join(folder, path))) response.writeHead(301, { Location: `${encodeURI(path)}/` }).end();
      else notFound(folder, response);
    });
  };
}

/** The site's own page for addresses that do not exist. */
function notFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  const [text, type] = existsSync(page) ? [readFileSync(page), types['.html']] : ['Not found\n', types['.txt']];
  response.writeHead(404, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(text);
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * The decoded path of an address, or null where none is shown: it is not a path, it leads out of the folder, or it is
 * of a hidden file.
 */
function pathOf(address: string): string | null {
  try {
    const path = decodeURIComponent(address.split(/[?#]/)[0] ?? '/');
    const isHidden = (name: string) => name.startsWith('.') || name.toLowerCase().startsWith(headersFileName);
    const hides = path.split(/[\\/]/).some(isHidden);
    return path.startsWith('/') && !path.startsWith('//') && !hides && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}
