import path from 'node:path'
import { ContentsCheck } from './contents-check'

/** Compiled by the start of the portal; every process runs in the repository's root. */
const SCRIPT = path.join('build', 'upload-contents.mjs')

/** One instance for the process: Next bundles its own copy of this module. */
const shared = globalThis as typeof globalThis & { __portalContents?: ContentsCheck }

/** Looks into the uploads of this process. */
export function portalContents(): ContentsCheck {
  shared.__portalContents ??= new ContentsCheck(path.resolve(SCRIPT))
  return shared.__portalContents
}
