import type { Door } from './door.ts';
import { payloadDoor } from './payload.ts';
import { ssdDoor } from './ssd.ts';

export type { Door };

/** The other forms in which the same arrives, the one that counts first where several do. */
export const doors: readonly Door[] = [ssdDoor, payloadDoor];
