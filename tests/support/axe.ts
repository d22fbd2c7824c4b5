import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Accessibility faults of the page as it stands: one line per rule and element; empty = none.
 * @param part selector of the part to look at; the whole page when left out.
 * @param without rules that are not asked.
 */
export async function axeFaults(
  page: Page,
  part?: string,
  without: readonly string[] = [],
): Promise<string[]> {
  // Evaluated by the debugger, so that the page's content security policy does not refuse it.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source)
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
  const options = JSON.stringify({ resultTypes: ['violations'], rules })
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${part ? JSON.stringify(part) : 'document'}, ${options})`,
  )
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help} (${node.target.join(' ')})`),
  )
}
