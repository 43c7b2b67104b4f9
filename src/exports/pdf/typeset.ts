import { fileURLToPath } from 'node:url';

/** Where the templates stand; the typesetter reads no other files. */
const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * A PDF/UA-1 of data by a template of this folder, such as `brief.typ`, with the fonts of `files`, each a TrueType file.
 *
 * @throws with the typesetter's words where it refuses, as it does for a picture without words for it.
 */
export async function typeset(template: string, data: object, files: readonly Buffer[]): Promise<Uint8Array> {
  // 50 MB of machine code, for which only a PDF waits.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...files] }] });
  try {
    const compiled = compiler.compile({
      mainFilePath: fileURLToPath(new URL(template, import.meta.url)),
      inputs: { document: JSON.stringify(data) },
    });
    const { result } = compiled;
    if (result === null) throw refusal(compiler.fetchDiagnostics(compiled.takeDiagnostics() as never));
    return new Uint8Array(pdfUa(() => compiler.pdf(result, { pdfStandard: 'ua-1' })));
  } finally {
    // What it keeps would stay for as long as the process runs.
    compiler.evictCache(0);
  }
}

/** What is wrong with the structure of a PDF stands in its error as the typesetter's own notes. */
function pdfUa(make: () => Buffer): Buffer {
  try {
    return make();
  } catch (error) {
    const notes = [...String((error as Error).message).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)];
    throw notes.length === 0 ? error : refusal(notes.map(([, message = '']) => ({ message })));
  }
}

function refusal(found: readonly { message?: string }[]): Error {
  return new Error(`The PDF could not be made: ${found.map(({ message = '' }) => message).join('; ')}`);
}
