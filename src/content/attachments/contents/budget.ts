import type { Entry } from 'yauzl'
import { UnsafeFile } from '../../uploads/fault'
import { FREE_BYTES, MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED_BYTES } from './limits'

/** What one upload may unpack to, with all archives in it. */
export class Budget {
  private entries = 0
  private bytes = 0

  /** @throws {UnsafeFile} when there are too many. */
  takeEntries(count: number): void {
    this.entries += count
    if (this.entries > MAX_ENTRIES) throw new UnsafeFile('file-swollen')
  }

  /** @throws {UnsafeFile} when an archive says itself that it unpacks to too much. */
  expect(entries: readonly Entry[], archiveBytes: number): void {
    const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    const isSwollen = total > FREE_BYTES && total > MAX_RATIO * archiveBytes
    if (isSwollen || this.bytes + total > MAX_UNPACKED_BYTES) throw new UnsafeFile('file-swollen')
  }

  /** @throws {UnsafeFile} when more was unpacked than may be. */
  takeBytes(count: number, name: string): void {
    this.bytes += count
    if (this.bytes > MAX_UNPACKED_BYTES) throw new UnsafeFile('file-swollen', name)
  }
}
