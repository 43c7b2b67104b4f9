import type { CheckEvent } from '#workbench';
import { Connection } from './connection.ts';
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

  constructor() {
    const script = takenOut('worker');
    this.#script = script;
    const part = (name: PartName): Part => {
      const base64 = takenOut(name);
      return base64 === null ? { address: new URL(`${name}.gz`, location.href).href } : { base64 };
    };
    this.#parts = Object.fromEntries(partNames.map((name) => [name, part(name)])) as Record<PartName, Part>;
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

/** What an element of the page holds, which is then removed: it is large. Null where there is none. */
function takenOut(name: string): Blob | null {
  const element = document.getElementById(`part-${name}`);
  if (element === null) return null;
  const held = new Blob([element.textContent]);
  element.remove();
  return held;
}
