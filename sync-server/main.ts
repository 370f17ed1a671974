/** `npm start`: the server on http://localhost:4780 with the embedded database and the sample company. */

import { runServe } from './cli/run-serve.ts';

process.exitCode = await runServe(process.argv.slice(2));
