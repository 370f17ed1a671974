#!/usr/bin/env node
// The `tallybook` command: hands over to the command line proper on the right Node.
import { launch } from '../../launch.js';

await launch('sync-server/cli/main.ts', process.argv.slice(2));
