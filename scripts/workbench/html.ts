import { createHash } from 'node:crypto';
import { language, workbenchWords } from '#words';
import { pageView } from '#workbench';

/** The texts that the page is put together from. */
export interface PageTexts {
  version: string;
  style: string;
  script: string;
}

/** The parts that are too large for a script, packed with gzip, by their names. */
export type Packed = Readonly<Record<'worker' | 'engine' | 'solver' | 'product', Uint8Array>>;

const rest = "base-uri 'none'; form-action 'none'";

/**
 * The workbench as one file. Its policy lets the page run its own script, its own worker and WebAssembly, and ask nobody for
 * anything: there is no `connect-src`.
 */
export function onePage({ version, style, script }: PageTexts, packed: Packed): string {
  const policy = `default-src 'none'; script-src '${hashOf(script)}' 'wasm-unsafe-eval'; worker-src blob:; style-src '${hashOf(style)}'; ${rest}`;
  const parts = Object.entries(packed).flatMap(([name, bytes]) =>
    piecesOf(Buffer.from(bytes).toString('base64')).map(
      (piece) => `<script type="application/gzip" data-part="${name}">${piece}</script>`,
    ),
  );
  const head = `<style>${style}</style>\n<script type="module">${script}</script>`;
  return pageOf(version, policy, head, parts.join('\n'));
}

/** A browser that takes a text of many megabytes out of a page at once answers nobody meanwhile. */
const longestPiece = 1_000_000;

function piecesOf(text: string): string[] {
  const count = Math.ceil(text.length / longestPiece);
  return Array.from({ length: count }, (_, at) => text.slice(at * longestPiece, (at + 1) * longestPiece));
}

/** What the pages of a folder may do: the same, but that their parts are files beside them. */
export const folderPolicy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; ${rest}`;

/** The workbench as the page of a folder that holds its parts. */
export function folderPage({ version }: Pick<PageTexts, 'version'>): string {
  const head = '<link rel="stylesheet" href="workbench.css">\n<script type="module" src="workbench.js"></script>';
  return pageOf(version, folderPolicy, head, '');
}

function pageOf(version: string, policy: string, head: string, parts: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${workbenchWords.title}</title>
${head}
</head>
<body>
${pageView(version).text}
${parts}
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
