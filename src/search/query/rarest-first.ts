import type { Statements } from '../index/statements'
import type { Condition } from './match'

/** How rare something is, is told by how far back its hit of this number lies. */
const PROBED = 100

/** Of what has fewer hits than that. */
const NEVER = Number.MAX_SAFE_INTEGER

/** Conditions that are met one after the other; more nesting would gain nothing. */
const MOST_NESTED = 12

/** A phrase of so many tokens is looked for where its two rarest are. */
const LONG = 4

/** … if they are so many times as rare as its commonest. */
const MUCH_RARER = 8

/** Tokens that are remembered at most. */
const MOST_KNOWN = 10_000

/** No entry has it: what it is taken from stays as it is. */
const NOTHING = '"§"'

const RARENESS = 'SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY rowid LIMIT 1 OFFSET ?'
const NEWEST = 'SELECT min(id) AS id FROM entries'

/**
 * Puts conditions in an order in which FTS5 finds quickly what meets all of them. Left to itself it
 * goes on in the hits of each, the commonest included, before it has seen that the first two are
 * never met together. One that stands inside a NOT is seen to first: so each is asked only where all
 * the rarer ones are met. A phrase, too, is looked for only where its rarest pairs are.
 */
export class RarestFirst {
  private readonly known = new Map<string, number>()

  constructor(private readonly statements: Statements) {}

  /** After the index has changed. */
  forget(): void {
    this.known.clear()
  }

  /** All conditions as one FTS5 expression. */
  expression(conditions: Condition[]): string {
    const most = Math.max(...conditions.map(({ needs }) => needs.length))
    if (conditions.length < 3 && most < LONG) return allOf(conditions.map(expressionOf))
    const ordered = conditions
      .map(({ expression, needs }) => {
        const tokens = this.byRareness(needs)
        return { expression, tokens, rareness: tokens[0]?.rareness ?? 0 }
      })
      .sort((a, b) => b.rareness - a.rareness)
      .flatMap(({ expression, tokens }) => [...worthFirst(tokens), expression])
    const [nested, rest] = [ordered.slice(0, MOST_NESTED), ordered.slice(MOST_NESTED)]
    const inner = nested.reduce((before, next, at) =>
      // Two are met together anyway.
      at === 1 ? `${before} AND ${next}` : `((${before}) NOT ${NOTHING}) AND ${next}`,
    )
    return allOf([inner, ...rest])
  }

  private byRareness(tokens: string[]): Token[] {
    return [...new Set(tokens)]
      .map((expression) => ({ expression, rareness: this.rarenessOf(expression) }))
      .sort((a, b) => b.rareness - a.rareness)
  }

  /** How far behind the newest entry the hit of that number lies: row ids fall with the time. */
  private rarenessOf(expression: string): number {
    let rareness = this.known.get(expression)
    if (rareness === undefined) {
      const row = this.statements.first(RARENESS, expression, PROBED - 1)
      const newest = Number(this.statements.first(NEWEST)?.id ?? 0)
      rareness = row === null ? NEVER : Number(row.id) - newest
      if (this.known.size >= MOST_KNOWN) this.known.clear()
      this.known.set(expression, rareness)
    }
    return rareness
  }
}

interface Token {
  expression: string
  rareness: number
}

/** The two rarest tokens of a phrase, the rarest first, where it pays to ask for them before it. */
function worthFirst(tokens: Token[]): string[] {
  const [second, commonest] = [tokens[1], tokens.at(-1)]
  if (tokens.length < LONG || !second || !commonest) return []
  const isMuchRarer = second.rareness > commonest.rareness * MUCH_RARER
  return isMuchRarer ? tokens.slice(0, 2).map(expressionOf) : []
}

const expressionOf = ({ expression }: { expression: string }): string => expression

const allOf = (expressions: string[]): string => expressions.join(' AND ')
