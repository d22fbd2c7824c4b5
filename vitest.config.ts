import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { conditions } from './scripts/bootstrap/conditions.mjs'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The integration suite is one set of files; each project runs all of it on another database. */
const integration = {
  include: ['src/**/*.int.test.{ts,tsx}', 'tests/**/*.int.test.ts'],
  environment: 'node' as const,
  setupFiles: ['tests/support/int-setup.ts'],
  pool: 'forks' as const,
  execArgv: [conditions],
  // Payload caches its instance globally and the environment is parsed once: a process per file.
  isolate: true,
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: at('./src/') },
      { find: '@payload-config', replacement: at('./payload.config.ts') },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.int.test.*', '**/node_modules/**'],
          environment: 'node',
          setupFiles: ['tests/support/unit-setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: 'int-sqlite',
          env: { TEST_DATABASE: 'sqlite' },
          globalSetup: ['tests/support/server-built.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...integration,
          name: 'int-mongo',
          env: { TEST_DATABASE: 'mongo' },
          globalSetup: ['tests/support/mongo-setup.ts', 'tests/support/server-built.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/**/*.e2e.ts'],
          environment: 'node',
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
