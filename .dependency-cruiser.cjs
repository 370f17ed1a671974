/** Which folder may import which: the arrows of docs/architecture.md. */
const within = (from, allowed) => ({
  name: `core-${from}-imports`,
  comment: `core/${from} imports only ${allowed.map((folder) => `core/${folder}`).join(', ')} and the listed small pure packages`,
  severity: 'error',
  from: { path: `^core/${from}/` },
  to: {
    path: '^(core|sync-server|addin|templates|tests)/',
    pathNot: `^core/(${[from, ...allowed].join('|')})/`,
  },
});

const onlyFrom = (name, packages, folder) => ({
  name,
  comment: `${packages} is imported by ${folder} only`,
  severity: 'error',
  from: { pathNot: `^(${folder}|tests/)` },
  to: { path: `(^|/)node_modules/(${packages})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'but for the types of Office.js, which a reference names without their scope',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^office-js$' },
    },
    within('values', []),
    within('registers', ['values']),
    within('workbook', ['registers', 'values']),
    within('ledger', ['registers', 'values']),
    within('reconcile', ['ledger', 'registers', 'values']),
    within('planning', ['ledger', 'registers', 'values']),
    within('marks', ['workbook', 'reconcile', 'ledger', 'registers', 'values']),
    // The messages of sync are schemas of the contract, so sync reads them there and nothing says them twice.
    within('sync', ['contract', 'workbook', 'ledger', 'registers', 'values']),
    {
      name: 'core-packages',
      comment: 'core/ is pure: zod/mini and small pure packages on this list only',
      severity: 'error',
      from: { path: '^core/' },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(zod|fastest-levenshtein|@noble/hashes)/',
      },
    },
    {
      name: 'core-no-node',
      severity: 'error',
      from: { path: '^core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-stands-alone',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(sync-server|addin|templates|tests)/' },
    },
    {
      name: 'addin-not-server',
      severity: 'error',
      from: { path: '^addin/' },
      to: { path: '^(sync-server|templates|tests)/' },
    },
    {
      name: 'server-not-addin',
      severity: 'error',
      from: { path: '^sync-server/' },
      to: { path: '^(addin|tests)/' },
    },
    {
      name: 'templates-only-core',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: '^(sync-server|addin|tests)/' },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^sync-server/main\\.ts$' },
    },
    onlyFrom('exceljs-in-connectors', 'exceljs|@e965|saxes|fflate', 'sync-server/connectors'),
    onlyFrom('pg-in-storage', 'pg', 'sync-server/storage'),
    onlyFrom('express-in-http', 'express|helmet|express-rate-limit', 'sync-server/http'),
    onlyFrom('jose-in-auth', 'jose|openid-client', 'sync-server/auth'),
    onlyFrom('preact-in-pane', 'preact|@preact', 'addin/pane'),
    onlyFrom('univer-in-web', '@univerjs|react|react-dom|rxjs', 'addin/(hosts|web)'),
    {
      name: 'office-in-excel-host',
      comment: 'only the Excel host knows Office.js',
      severity: 'error',
      from: { pathNot: '^(addin/hosts|addin/functions|tests/)' },
      to: { path: 'office-js' },
    },
    {
      name: 'sqlite-in-storage',
      severity: 'error',
      from: { pathNot: '^(sync-server/storage|tests)/' },
      to: { path: '^(node:)?sqlite$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
