import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

/** A body as clients may take it. */
export interface Forms {
  identity: Buffer
  gzip: Buffer
  brotli: Buffer
}

/**
 * Compresses off the event loop.
 * @param quality of brotli; the best takes many times as long as 9 and is for what is compressed once.
 */
export async function compressedForms(
  identity: Buffer,
  quality = constants.BROTLI_MAX_QUALITY,
): Promise<Forms> {
  const [gzipped, brotli] = await Promise.all([
    compressGzip(identity, { level: 9 }),
    compressBrotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
  ])
  return { identity, gzip: gzipped, brotli }
}
