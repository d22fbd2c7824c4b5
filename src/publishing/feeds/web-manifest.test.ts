import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, it } from 'vitest'

import { THEME_COLOR, webManifest } from './web-manifest'

interface Icon {
  src: string
  sizes: string
}

const manifest = JSON.parse(webManifest({ siteName: '青岚区"人民"政府信息公开门户网站' })) as {
  name: string
  short_name: string
  icons: Icon[]
}

it('names the site, in short where there is little room', () => {
  expect(manifest.name).toBe('青岚区"人民"政府信息公开门户网站')
  expect(Array.from(manifest.short_name)).toHaveLength(12)
})

it('has icons of the sizes it says', async () => {
  expect(manifest.icons.length).toBeGreaterThan(2)
  for (const { src, sizes } of manifest.icons) {
    const { width, height, format } = await sharp(`public${src}`).metadata()
    expect(`${width}x${height} ${format}`).toBe(`${sizes} png`)
  }
})

it('has the main colour of the tokens', () => {
  expect(readFileSync('src/ui/tokens.css', 'utf8')).toContain(`--blue: ${THEME_COLOR};`)
})
