import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type LedgerRow, type Publication, parseLedger, parsePublication, sha256 } from '../../src/published/index.ts';
import { StoppedError } from '../cli/command-line.ts';

/** What an edition's folder holds: every row of its ledger and its newest manifest, null where nothing is published. */
export interface PublishedBefore {
  ledger: LedgerRow[];
  newest: { text: string; publication: Publication } | null;
}

/**
 * Reads what was published before. Throws a StoppedError where the ledger or the newest manifest is not as that
 * publication left them.
 */
export async function publishedBefore(folder: string): Promise<PublishedBefore> {
  const ledgerFile = path.join(folder, 'figures.csv');
  const ledgerText = readText(ledgerFile);
  const manifests = path.join(folder, 'publications');
  const name = existsSync(manifests)
    ? readdirSync(manifests)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .at(-1)
    : undefined;
  if (name === undefined) {
    if (ledgerText === null) return { ledger: [], newest: null };
    throw new StoppedError(`${manifests} holds no manifest, but there is ${ledgerFile}. ${restore}`);
  }
  const newest = readManifest(path.join(manifests, name));
  if (ledgerText === null || (await sha256(ledgerText)) !== newest.publication.ledger) {
    throw new StoppedError(
      `${ledgerFile} is not what the publication of ${newest.publication.publication} left: it was ${ledgerText === null ? 'removed' : 'edited'}. ${restore}`,
    );
  }
  return { ledger: parseLedger(ledgerText), newest };
}

const restore = 'Restore it from version control. Nothing was written.';

function readManifest(file: string): { text: string; publication: Publication } {
  const text = readText(file) ?? '';
  try {
    return { text, publication: parsePublication(text) };
  } catch {
    throw new StoppedError(`${file} is not a manifest that a publication left. ${restore}`);
  }
}

/** Version control may have turned line ends into those of the machine. */
function readText(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/\r\n/g, '\n') : null;
}
