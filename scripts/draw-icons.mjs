#!/usr/bin/env node
/** `node scripts/draw-icons.mjs`: draws the icons for screens and tabs from `public/assets/icon.svg`. */
import { readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'

const svg = readFileSync('public/assets/icon.svg', 'utf8')
/** To the edges, with the mark in the middle four fifths: systems cut a shape of their own out of it. */
const whole = svg
  .replace('viewBox="0 0 56 56"', 'viewBox="-7 -7 70 70"')
  .replace('<rect width="56" height="56" rx="8"', '<rect x="-7" y="-7" width="70" height="70"')

const drawn = (source, size) =>
  sharp(Buffer.from(source), { density: (72 * size) / 56 })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer()

for (const size of [192, 512])
  writeFileSync(`public/assets/icon-${size}.png`, await drawn(svg, size))
writeFileSync('public/assets/icon-maskable.png', await drawn(whole, 512))
writeFileSync('public/assets/icon-touch.png', await drawn(whole, 180))
writeFileSync('public/favicon.ico', iconFile(await drawn(svg, 32)))

/** An ICO file with one PNG in it: header of 6 bytes, an entry of 16, the picture. */
function iconFile(png) {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.set([32, 32], 6)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}
