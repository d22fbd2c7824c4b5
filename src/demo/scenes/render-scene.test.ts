import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { photos } from '../content/photos'
import { staff } from '../content/staff'
import { renderPortrait } from './portrait'
import { renderScene, type SceneName, scenes } from './render-scene'

const names = Object.keys(scenes) as SceneName[]

describe('drawn photos', () => {
  it('are JPEG files of a camera’s size', async () => {
    const { format, width, height } = await sharp(await renderScene('dawn-sweeping')).metadata()
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 2400, height: 1600 })
  })

  it.each(names)('%s can be drawn', async (name) => {
    const { width, height } = await sharp(await renderScene(name, 300)).metadata()
    expect(width).toBe(300)
    expect(height).toBe(Math.round((300 * scenes[name].height) / 1200))
  })

  it('come out the same every time', async () => {
    const [first, second] = [
      await renderScene('pocket-park', 300),
      await renderScene('pocket-park', 300),
    ]
    expect(first.equals(second)).toBe(true)
  })

  it('are used, each once', () => {
    expect(photos.map(({ scene }) => scene).sort()).toEqual([...names].sort())
  })
})

it('draws a portrait of everybody', async () => {
  const drawn = await Promise.all(
    staff.map(({ key, portrait }) => renderPortrait(key, portrait, 90)),
  )
  expect(new Set(drawn.map((file) => file.toString('base64'))).size).toBe(staff.length)
  const { format, width, height } = await sharp(drawn[0]).metadata()
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 90, height: 120 })
})
