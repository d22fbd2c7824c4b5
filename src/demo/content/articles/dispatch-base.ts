import type { DemoArticle } from '../types'

/** Address of 工作动态 of the bureau, the column most dispatches belong to. */
export const gzdt = '/zwgk/bmxxgkml/qcgj/gzdt/'

type Given = Omit<
  DemoArticle,
  'kind' | 'column' | 'source' | 'responsibleEditor' | 'departments'
> & {
  departments?: readonly string[]
}

/** A dispatch of the bureau in 工作动态. */
export function dispatch({ departments = ['qcgj'], ...given }: Given): DemoArticle {
  return {
    kind: 'dispatch',
    column: gzdt,
    source: '区城管执法局',
    responsibleEditor: '沈知远',
    departments,
    ...given,
  }
}
