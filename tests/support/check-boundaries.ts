/** Checks the allowed imports with dependency-cruiser, and that it really looked at the source. */

import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from './shared-folder.ts';

/** Fewer modules than this means that the cruiser saw nothing, which it would report as a success. */
const FEWEST_MODULES = 40;

process.chdir(PROJECT_ROOT);
const options = await extractConfig(path.join(PROJECT_ROOT, '.dependency-cruiser.cjs'));
const folders = ['core', 'sync-server', 'templates', 'addin', 'tests'].filter((folder) =>
  existsSync(folder),
);
const result = await cruise(folders, { ...options.options, ruleSet: options, validate: true });
if (typeof result.output === 'string') throw new Error('expected a cruise result, not a text');
const { violations, totalCruised } = result.output.summary;
for (const violation of violations) {
  console.error(`${violation.rule.name}: ${violation.from} -> ${violation.to}`);
}
console.log(`${totalCruised} modules, ${violations.length} violations`);
if (totalCruised < FEWEST_MODULES) console.error('too few modules seen: the check is blind');
process.exit(violations.length > 0 || totalCruised < FEWEST_MODULES ? 1 : 0);
