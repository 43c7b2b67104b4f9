import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { certificateOf, reportOf } from './audit/report.ts';
import { auditSite } from './audit/site.ts';
import { runCommand, UsageError } from './cli/command-line.ts';

/** `npm run audit`: tries to find a child in the built site. 0 where it cannot, 1 where it can or nothing is proved. */
await runCommand(async () => {
  const { dist, findings, json, all } = readArguments();
  const audit = await auditSite(dist, all ? 'all' : 'enough');
  const certificate = certificateOf(audit);
  mkdirSync(findings, { recursive: true });
  writeFileSync(path.join(findings, `${audit.publication}-audit.json`), certificate);
  console.log(json ? certificate.trimEnd() : reportOf(audit));
  return audit.verdict === 'safe' ? 0 : 1;
});

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        dist: { type: 'string', default: 'dist' },
        findings: { type: 'string', default: path.join('data', 'findings') },
        json: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
      },
      strict: true,
      allowPositionals: false,
    });
    return values;
  } catch (error) {
    const problem = (error as Error).message.split('. ')[0];
    throw new UsageError(`${problem}.\nUsage: npm run audit -- [--dist DIR] [--findings DIR] [--json] [--all]`);
  }
}
