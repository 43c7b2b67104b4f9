import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** A folder being served as a common host does it, and how much was sent since the count began. */
export interface GzipServer {
  url: string;
  /** Compressed bytes of the bodies since the last `reset`. */
  sent(): number;
  reset(): void;
  close(): void;
}

/** Serves a folder with every body compressed and nothing cached, on any free port. */
export async function serveCompressed(folder: string): Promise<GzipServer> {
  let bytes = 0;
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const at = path.join(folder, asked);
    const file = existsSync(at) && statSync(at).isDirectory() ? path.join(at, 'index.html') : at;
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const body = bodies.get(file) ?? gzipSync(readFileSync(file), { level: 9 });
    bodies.set(file, body);
    bytes += body.length;
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'content-length': body.length,
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    sent: () => bytes,
    reset: () => {
      bytes = 0;
    },
    close: () => server.close(),
  };
}
