import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Clamd, startClamd } from '../../../tests/support/clamd'
import { isScannerThere, ScannerAway, scanFile } from './clamav'

let folder: string
let file: string
let clamd: Clamd
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'clamav-'))
  file = path.join(folder, 'file')
  clamd = await startClamd()
})
beforeEach(() => {
  clamd.behaviour = 'scans'
  clamd.files.length = 0
})
afterAll(async () => {
  await clamd.end()
  rmSync(folder, { recursive: true, force: true })
})

const address = () => ({ host: '127.0.0.1', port: clamd.port })
const times = { silence: 300, total: 1000 }

function scan(bytes: Buffer | string) {
  writeFileSync(file, bytes)
  return scanFile(address(), file, times)
}

describe('B-14: the scanner', () => {
  it('gets a file whole, whatever its size', async () => {
    const bytes = Buffer.alloc(300_000, '一')
    expect(await scan(bytes)).toEqual({ is: 'clean' })
    expect(await scan('')).toEqual({ is: 'clean' })
    expect(clamd.files).toEqual([bytes, Buffer.alloc(0)])
  })

  it('tells what it found', async () => {
    expect(await scan('EICAR')).toEqual({ is: 'found', name: 'Eicar-Test-Signature' })
  })

  it.each(['has a limit', 'hangs up'] as const)('that %s could not say', async (does) => {
    clamd.behaviour = does
    expect(await scan(Buffer.alloc(5_000_000))).toMatchObject({ is: 'unknown' })
    expect(await isScannerThere(address())).toBe(true)
  })

  it.each(['is silent', 'talks nonsense'] as const)('that %s is away', async (does) => {
    clamd.behaviour = does
    await expect(scan(Buffer.alloc(1000))).rejects.toThrow(ScannerAway)
    expect(await isScannerThere(address())).toBe(false)
  })

  it('that is not there is away', async () => {
    const nobody = { path: path.join(folder, 'nobody.sock') }
    await expect(scanFile(nobody, file, times)).rejects.toThrow(ScannerAway)
    expect(await isScannerThere(nobody)).toBe(false)
    expect(await isScannerThere(address())).toBe(true)
  })

  it('answers at a Unix socket too', async () => {
    const socket = path.join(folder, 'clamd.sock')
    const local = await startClamd(socket)
    writeFileSync(file, 'EICAR')
    expect(await scanFile({ path: socket }, file)).toMatchObject({ is: 'found' })
    await local.end()
  })

  it('is not asked about a file that is missing', async () => {
    await expect(scanFile(address(), path.join(folder, 'missing'))).rejects.toThrow('ENOENT')
  })
})
