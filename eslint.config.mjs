import js from '@eslint/js'
import boundaries from 'eslint-plugin-boundaries'
import tseslint from 'typescript-eslint'
import { elements, message, policies } from './scripts/lint/import-directions.mjs'
import { noBarrels, noLocalApi, portalRules } from './scripts/lint/portal-rules.mjs'

const typescript = ['**/*.ts', '**/*.tsx']
const tests = ['**/*.test.{ts,tsx}', 'tests/**']

const noProcessEnv = [
  { object: 'process', property: 'env', message: 'read settings through env() of platform/env.ts' },
]

export default tseslint.config(
  {
    ignores: [
      '.next/',
      'build/',
      '.cache/',
      'data/',
      'media/',
      'public/',
      'tests/.output/',
      'next-env.d.ts',
      'src/payload-types.ts',
      'src/migrations/',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      // Payload's types promise more than a hook meets: `originalDoc` on create, `select`ed fields.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Payload deprecates members of unions, which marks every `beforeOperation` hook.
      '@typescript-eslint/no-deprecated': 'off',
      // Hooks and handlers are asynchronous by their type, whether they wait for something or not.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx,js,mjs}'],
    plugins: { boundaries, portal: portalRules },
    settings: {
      'boundaries/elements': elements,
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
      'import/resolver': { typescript: { alwaysTryTypes: true } },
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', message, policies }],
      'portal/kebab-case-file': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': ['error', ...noProcessEnv],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'node:process' }, { name: 'process' }] },
      ],
      'no-restricted-syntax': ['error', noBarrels],
      'no-console': 'error',
    },
  },
  {
    files: ['src/app/**', 'src/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', noBarrels, noLocalApi] },
  },
  { files: ['src/platform/env.ts'], rules: { 'no-restricted-properties': 'off' } },
  // A command line talks to its user.
  { files: ['src/cli/**', 'src/demo/**', 'src/server/**'], rules: { 'no-console': 'off' } },
  {
    files: tests,
    rules: {
      // Answers of the API are read as they come; a wrong guess fails the test anyway.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', noBarrels],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'fetch', 'performance', 'Buffer', 'AbortSignal']
          .concat(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'])
          .map((name) => [name, 'readonly']),
      ),
    },
  },
)
