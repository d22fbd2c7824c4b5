import type { Facet, FacetName } from '../answer'
import type { FacetMark } from '../index/facet-mark'
import type { Statements } from '../index/statements'
import type { Label, Labels } from './labels'

/** Values of one facet that an answer offers. */
const MAX_VALUES = 30

/** Names of kinds, which the index does not keep. */
export type KindLabels = Readonly<Record<string, string>>

/** Turns counts of combinations of marks into counts of each value. */
export class FacetCounts {
  private readonly marks = new Map<number, FacetMark[]>()
  /** What a combination counts for where no column is chosen; by the letter of the facet. */
  private readonly numbers = new Map<string, Set<number>>()

  constructor(
    private readonly statements: Statements,
    private readonly labels: Labels,
    private readonly kinds: KindLabels,
  ) {}

  /**
   * @param counts hits of each combination of the marks that the facet is among.
   * @param chosenColumn the column of the filter: its children are offered, else the top level.
   */
  values(
    facet: FacetName,
    counts: ReadonlyMap<number, number>,
    chosenColumn: Label | null,
  ): Facet[] {
    const sums = new Map<number, number>()
    for (const [combination, hits] of counts) {
      for (const no of this.numbersOf(facet, combination, chosenColumn)) {
        sums.set(no, (sums.get(no) ?? 0) + hits)
      }
    }
    const facets = [...sums].flatMap(([no, count]) => this.facet(facet, no, count) ?? [])
    const order = facet === 'year' ? byValue : byCount
    return facets.sort(order).slice(0, MAX_VALUES)
  }

  private numbersOf(facet: FacetName, combination: number, chosen: Label | null): Set<number> {
    if (chosen) return this.countedFor(facet, combination, chosen)
    const key = `${LETTERS[facet]}${combination}`
    let numbers = this.numbers.get(key)
    if (!numbers) {
      numbers = this.countedFor(facet, combination, null)
      this.numbers.set(key, numbers)
    }
    return numbers
  }

  private countedFor(facet: FacetName, combination: number, chosen: Label | null): Set<number> {
    const letter = LETTERS[facet]
    const own = this.marksOf(combination).flatMap(([each, no]) => (each === letter ? no : []))
    if (facet !== 'column') return new Set(own)
    const level = chosen ? this.labels.trail(chosen.no).length : 0
    return new Set(
      own.flatMap((no) => {
        const trail = this.labels.trail(no)
        const isBelow = chosen === null || trail.some((each) => each.no === chosen.no)
        return isBelow ? (trail[level]?.no ?? []) : []
      }),
    )
  }

  private facet(facet: FacetName, no: number, count: number): Facet | null {
    if (facet === 'year') return { value: String(no), label: `${no}年`, count }
    const label = this.labels.at(no)
    if (!label) return null
    if (facet === 'kind') {
      return { value: label.value, label: this.kinds[label.value] ?? label.value, count }
    }
    return { value: facet === 'column' ? label.path : label.value, label: label.title, count }
  }

  private marksOf(combination: number): FacetMark[] {
    let marks = this.marks.get(combination)
    if (!marks) {
      const row = this.statements.first('SELECT facets FROM combinations WHERE id = ?', combination)
      marks = row ? (JSON.parse(String(row.facets)) as FacetMark[]) : []
      this.marks.set(combination, marks)
    }
    return marks
  }
}

const LETTERS = { kind: 'k', column: 'c', department: 'd', year: 'y' } as const

const byCount = (a: Facet, b: Facet) => b.count - a.count || (a.label < b.label ? -1 : 1)
const byValue = (a: Facet, b: Facet) => (a.value < b.value ? 1 : -1)
