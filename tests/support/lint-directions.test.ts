import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { beforeAll, describe, expect, test } from 'vitest'

let eslint: ESLint

beforeAll(() => {
  eslint = new ESLint({
    // The files of these tests exist nowhere, so they have no types.
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { languageOptions: { parserOptions: { projectService: false } } },
    ] as ESLint.Options['overrideConfig'],
  })
})

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message)
}

const importing = (target: string) => `import * as it from '${target}'\nconsole.error(it)\n`

describe('import directions', () => {
  test.each([
    ['src/platform/x.ts', '@/content/columns/column'],
    ['src/platform/x.ts', '@/editorial/policy'],
    ['src/ui/x.tsx', '@/content/columns/column'],
    ['src/ui/x.tsx', '@/editorial/policy'],
    ['src/publishing/x.ts', '@/content/columns/column'],
    ['src/search/x.ts', '@/content/columns/column'],
    ['src/content/articles/x.ts', '@/content/columns/hooks/place-in-tree'],
    ['src/content/articles/x.ts', '../columns/hooks/place-in-tree'],
    ['src/app/x.ts', '@/content/columns/hooks/place-in-tree'],
    ['src/editorial/x.ts', '@/ui/../content/columns/column'],
  ])('%s must not import %s', async (file, target) => {
    expect(await rulesBroken(file, importing(target))).toContain('boundaries/dependencies')
  })

  test.each([
    ['src/platform/x.ts', '@/platform/dates'],
    ['src/ui/x.tsx', '@/platform/dates'],
    ['src/publishing/x.ts', '@/platform/dates'],
    ['src/content/articles/x.ts', '@/content/columns/column'],
    ['src/content/columns/x.ts', './hooks/place-in-tree'],
    ['src/content/articles/x.ts', '@/editorial/policy'],
    ['src/app/x.ts', '@/content/columns/column'],
    ['src/cli/x.ts', '@/platform/env'],
  ])('%s may import %s', async (file, target) => {
    expect(await rulesBroken(file, importing(target))).not.toContain('boundaries/dependencies')
  })
})

describe('rules of the house', () => {
  test.each([
    [
      'process.env in a capability',
      'src/editorial/x.ts',
      'console.error(process.env.PORT)',
      'no-restricted-properties',
    ],
    ['the Local API in a route', 'src/app/x.ts', 'void payload.find({})', 'no-restricted-syntax'],
    [
      'the Local API in a component',
      'src/ui/x.tsx',
      'void req.payload.find({})',
      'no-restricted-syntax',
    ],
    ['a barrel', 'src/ui/x.ts', `export * from './photo-view'`, 'no-restricted-syntax'],
    [
      'explicit any',
      'src/ui/x.ts',
      'export const x: any = 1',
      '@typescript-eslint/no-explicit-any',
    ],
    ['a camelCase file', 'src/ui/photoView.ts', 'export const x = 1', 'portal/kebab-case-file'],
  ])('%s is an error', async (_, file, code, rule) => {
    expect(await rulesBroken(file, `${code}\n`)).toContain(rule)
  })
})
