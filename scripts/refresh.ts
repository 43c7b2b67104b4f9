import { runCommand } from './cli/command-line.ts';
import { refreshCommand } from './refresh/command.ts';

await runCommand(async () => {
  await refreshCommand(process.argv.slice(2), process.env, console);
  return 0;
});
