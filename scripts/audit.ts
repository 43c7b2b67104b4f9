import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { councilFolder, usualFolder } from '#folders';
import { certificateOf, reportOf } from './audit/report.ts';
import { auditSite } from './audit/site.ts';
import { giveHelp, runCommand, UsageError } from './cli/command-line.ts';
import { siteTargets } from './cli/site-options.ts';

const usage = 'Usage: npm run audit -- [--data DIR] [--dist DIR] [--findings DIR] [--json] [--all]';

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
  giveHelp(process.argv.slice(2), usage);
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        dist: { type: 'string' },
        findings: { type: 'string' },
        json: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
      },
      strict: true,
      allowPositionals: false,
    });
    const { data, ...asked } = values;
    if (data !== undefined) process.env.DATA_DIR = data;
    const { out } = siteTargets({ DATA_DIR: data }, 'public');
    return {
      ...asked,
      dist: asked.dist ?? out,
      findings: asked.findings ?? councilFolder(data ?? usualFolder).findings,
    };
  } catch (error) {
    const problem = (error as Error).message.split('. ')[0];
    throw new UsageError(`${problem}.\n${usage}`);
  }
}
