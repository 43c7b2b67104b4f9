import { createHash } from 'node:crypto';

/** SHA-256 of a text, in hexadecimal digits. */
export function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
