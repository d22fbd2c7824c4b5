import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { beginsAsProgram, extensionOf, isProgramName } from '../../uploads/programs'
import { fileKinds } from '../file-kinds'
import { Archive, type ArchiveFile } from './archive'
import type { Inspection } from './inspection'
import { UnsafeFile } from '../../uploads/fault'
import { MAX_DEPTH } from './limits'

/** Archives that cannot be looked into. */
const CLOSED = new Set('rar 7z tar gz tgz bz2 tbz xz txz zst lz lzma cab arj lzh ace z'.split(' '))
const CLOSED_MAGIC = [
  '526172211a07',
  '377abcaf271c',
  '4d534346',
  '1f8b08',
  '425a68',
  'fd377a585a00',
]
const ZIP_MAGIC = '504b0304'
const HEAD_BYTES = 8

/** A zip for download: every file in it is one that could be uploaded by itself, or harmless. */
export async function inspectArchive(file: string, inspection: Inspection): Promise<void> {
  const archive = await Archive.open(file, inspection.budget)
  try {
    for (const each of archive.files) await inspectMember(archive, each, inspection)
  } finally {
    archive.close()
  }
}

/**
 * One file of an archive. Kinds that are taken by themselves are looked into like those.
 * @throws {UnsafeFile} naming it.
 */
export async function inspectMember(
  archive: Archive,
  file: ArchiveFile,
  inspection: Inspection,
): Promise<void> {
  const extension = extensionOf(file.name)
  if (isProgramName(file.name)) throw new UnsafeFile('file-program', file.name)
  if (CLOSED.has(extension)) throw new UnsafeFile('file-nested', file.name)
  if (Object.hasOwn(fileKinds, extension)) return inspectInner(archive, file, inspection)
  await drained(archive, file, (head) => {
    if (beginsAsProgram(head)) throw new UnsafeFile('file-program', file.name)
    const hex = Buffer.from(head).toString('hex')
    // Called something else, so that nobody looks into it.
    const isArchive = [ZIP_MAGIC, ...CLOSED_MAGIC].some((magic) => hex.startsWith(magic))
    if (isArchive) throw new UnsafeFile('file-nested', file.name)
  })
}

/**
 * Unpacks a file to nowhere, so that what it unpacks to is known and not only said.
 * @param judge gets its first bytes.
 */
export async function drained(
  archive: Archive,
  file: ArchiveFile,
  judge: (head: Uint8Array) => void,
): Promise<void> {
  let head = Buffer.alloc(0)
  let isJudged = false
  for await (const piece of archive.read(file)) {
    if (isJudged) continue
    head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES)])
    if (head.length < HEAD_BYTES) continue
    judge(head)
    isJudged = true
  }
  if (!isJudged) judge(head)
}

/** A document or archive within: unpacked beside the upload and looked into for itself. */
export async function inspectInner(
  archive: Archive,
  file: ArchiveFile,
  inspection: Inspection,
): Promise<void> {
  if (inspection.depth >= MAX_DEPTH) throw new UnsafeFile('file-nested', file.name)
  const folder = await mkdtemp(path.join(inspection.scratch, 'inner-'))
  const unpacked = path.join(folder, 'file')
  try {
    await pipeline(Readable.from(archive.read(file)), createWriteStream(unpacked))
    await inspection.inspect(unpacked, file.name, inspection.deeper())
  } catch (error) {
    if (!(error instanceof UnsafeFile)) throw error
    const inner = error.where === null ? '' : ` › ${error.where}`
    throw new UnsafeFile(error.code, file.name + inner, { cause: error })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
