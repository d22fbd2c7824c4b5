import { aboutColumns } from './about-columns'
import { disclosureColumns } from './disclosure-columns'
import { serviceColumns } from './service-columns'
import { footerColumns } from './footer-columns'
import type { DemoColumn } from './types'

/** The columns of the district portal; eight at the top (D-LAY-08), the home page not counted. */
export const columns: readonly DemoColumn[] = [
  ...aboutColumns,
  ...disclosureColumns,
  ...serviceColumns,
  ...footerColumns,
]
