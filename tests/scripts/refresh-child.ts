import type { RefreshOptions } from '#refresh';
import { runCommand } from '#scripts/cli/command-line.ts';
import { refresh } from '#scripts/refresh/run.ts';

/** A refresh in a process of its own, with all of its options as JSON: `refresh-child.ts <options>`. */
await runCommand(async () => {
  await refresh(JSON.parse(process.argv[2] ?? '') as RefreshOptions);
  return 0;
});
