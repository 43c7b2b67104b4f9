import { runCommand } from './cli/command-line.ts';
import { packCommand } from './pack/command.ts';

// 0 where the files are written, 1 where something stops it, 2 wrong usage.
await runCommand(async () => {
  await packCommand(process.argv.slice(2), process.env, console);
  return 0;
});
