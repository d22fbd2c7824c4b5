import type { Rule } from './rule'
import { fileRules } from './rules-files'
import { footerRules } from './rules-footer'
import { resourceRules } from './rules-resources'
import { structureRules } from './rules-structure'
import { tagRules } from './rules-tags'

/** Everything that the self-check asks of the site, in the order in which it is shown. */
export const rules: Rule[] = [
  ...footerRules,
  ...tagRules,
  ...structureRules,
  ...resourceRules,
  ...fileRules,
]
