import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The words that say nothing about what a thing is; see the glossary in docs/architecture.md. */
const VAGUE_NAMES =
  '^(data|info|manager|helper|helpers|util|utils|process|handle|transaction|record)$';

export default tseslint.config(
  { ignores: ['node_modules', 'build', 'data', 'docs', '.bench'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'id-match': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: `Identifier[name=/${VAGUE_NAMES}/][parent.type='FunctionDeclaration']`,
          message: 'Name it after what it is.',
        },
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrels: import from the file that says it.',
        },
        {
          selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Cell content is text, never markup.',
        },
      ],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['tests/**', 'sync-server/cli/**', 'addin/build.ts'],
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['*.js', '*.cjs', 'sync-server/cli/*.js'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', module: 'writable' } },
    rules: { 'no-restricted-exports': 'off' },
  },
);
