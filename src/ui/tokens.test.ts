import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** A colour of a style sheet as hue (degrees) and chroma (0 … 1). */
function hueOf(colour: string): { hue: number; chroma: number } {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour)?.[1]
  const wide = digits?.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const parts = wide
    ? wide.match(/../g)!.map((pair) => Number.parseInt(pair, 16))
    : colour.match(/[\d.]+/g)!.map(Number)
  const [red, green, blue] = parts.map((part) => part / 255) as [number, number, number]
  const most = Math.max(red, green, blue)
  const chroma = most - Math.min(red, green, blue)
  if (chroma === 0) return { hue: 0, chroma }
  const sixth =
    most === red
      ? ((green - blue) / chroma) % 6
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4
  return { hue: (sixth * 60 + 360) % 360, chroma }
}

const sheets = [
  ...readdirSync('src/ui').map((name) => `src/ui/${name}`),
  'public/assets/error-page.css',
].filter((name) => name.endsWith('.css'))

/** Without comments, and without what a visitor chooses for contrast. */
const rulesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/:root\[data-contrast='\w+'\] \{[^}]*\}/g, '')

it('D-LAY-01: has three hues in all, blue, vermilion and grey, whatever the style sheet', () => {
  const found = new Set<string>()
  for (const sheet of sheets) {
    for (const [colour] of rulesOf(sheet).matchAll(/#[\da-f]{3,6}\b|\brgb\([^)]+\)/gi)) {
      const { hue, chroma } = hueOf(colour)
      const distance = (other: number) => Math.abs(((hue - other + 540) % 360) - 180)
      if (chroma < 0.13) found.add('grey')
      else if (distance(214) <= 8) found.add('blue')
      else if (distance(12) <= 8) found.add('vermilion')
      else found.add(`${colour} in ${sheet}`)
    }
  }
  expect([...found].sort()).toEqual(['blue', 'grey', 'vermilion'])
})
