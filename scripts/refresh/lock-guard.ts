import { leave } from './published-lock.ts';

/**
 * Releases a lock when the process that took it ends, however it ends: then this one's input ends.
 *
 *     node lock-guard.ts <folder of the lock> <name of the holder's file>
 */
const [lock, name] = process.argv.slice(2);
process.stdin.on('close', () => {
  if (lock !== undefined && name !== undefined) leave(lock, name);
});
process.stdin.on('error', () => {});
process.stdin.resume();
