import { readOptions, runCommand } from './cli/command-line.ts';
import { makeWorkbench } from './workbench/make.ts';

/** `npm run workbench`: the page on which extracts are checked without Node, as one file and as a folder. */
await runCommand(async () => {
  const { out = 'dist-workbench' } = readOptions('workbench', { out: 'DIR' });
  const { file, folder, bytes } = await makeWorkbench(out);
  console.log(`${file}: ${(bytes / 1e6).toFixed(1)} MB. It opens by double-click, and needs no connection.
${folder}: the same for a web server of your own; README.txt says what to send with it.`);
  return 0;
});
