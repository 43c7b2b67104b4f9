import type { CheckEvent } from '#workbench';
import { Connection } from './connection.ts';
import { breathe } from './elements.ts';
import { bytesOf, type Part, type PartName, partNames } from './parts.ts';

/** What a browser must have, by the name under which its makers document it. */
const features: readonly (readonly [string, () => boolean])[] = [
  ['Worker', () => typeof Worker === 'function'],
  ['WebAssembly', () => typeof WebAssembly === 'object'],
  ['DecompressionStream', () => typeof DecompressionStream === 'function'],
  ['Map.groupBy', () => typeof Map.groupBy === 'function'],
  ['Promise.withResolvers', () => typeof Promise.withResolvers === 'function'],
  ['crypto.subtle', () => typeof crypto === 'object' && typeof crypto.subtle === 'object'],
];

/** The features that this browser lacks. */
export function missingFeatures(): string[] {
  return features.flatMap(([name, isThere]) => (isThere() ? [] : [name]));
}

/** Where the parts are: in the page itself, of which they are taken out, or in files beside it. */
export class Parts {
  readonly #parts: Record<PartName, Part>;
  readonly #script: Blob | null;

  private constructor(script: Blob | null, parts: Record<PartName, Part>) {
    this.#script = script;
    this.#parts = parts;
  }

  static async find(): Promise<Parts> {
    const script = await takenOut('worker');
    const parts: [PartName, Part][] = [];
    for (const name of partNames) {
      const base64 = await takenOut(name);
      parts.push([name, base64 === null ? { address: new URL(`${name}.gz`, location.href).href } : { base64 }]);
    }
    return new Parts(script, Object.fromEntries(parts) as Record<PartName, Part>);
  }

  /** A worker that is ready to be asked, and the version of the product. Rejects where none can be started. */
  async connect(onEvent: (event: CheckEvent) => void): Promise<{ connection: Connection; version: string }> {
    const connection = new Connection(await this.#worker(), onEvent);
    const { version } = await connection.ask('start', this.#parts);
    return { connection, version };
  }

  async #worker(): Promise<Worker> {
    if (this.#script === null) return new Worker('worker.js');
    const packed = new Blob([bytesOf(await this.#script.text())]);
    const stream = packed.stream().pipeThrough(new DecompressionStream('gzip'));
    const script = await new Response(stream).blob();
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    return new Worker(address);
  }
}

/** What the page holds of a part, which is then removed: it is large. Null where it holds none. */
async function takenOut(name: string): Promise<Blob | null> {
  const pieces = document.querySelectorAll(`[data-part="${name}"]`);
  const held: Blob[] = [];
  for (const piece of pieces) {
    held.push(new Blob([piece.textContent ?? '']));
    piece.remove();
    await breathe();
  }
  return held.length === 0 ? null : new Blob(held);
}
