import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { MAX_PDF_MEMORY_BYTES } from './limits'

/** Chrome's PDF engine as WebAssembly: it reaches neither files nor network, only its own memory. */
export interface Pdfium {
  api: WrappedPdfiumModule
  /** Its buffer is replaced whenever the memory grows. */
  memory: WebAssembly.Memory
  /** Whether it has asked for more memory than it may have. */
  isStarved: () => boolean
}

const WASM_PAGE_BYTES = 65_536

let compiled: Promise<WebAssembly.Module> | null = null

/**
 * A fresh engine: its memory never shrinks, and what one file breaks must not meet the next.
 * Compiled once a thread; from then on this takes about 5 ms.
 * @param maxMemoryBytes of the engine, the file among it.
 */
export async function openPdfium(maxMemoryBytes = MAX_PDF_MEMORY_BYTES): Promise<Pdfium> {
  compiled ??= compile()
  const module = await compiled
  let limited: ReturnType<typeof limit> | undefined
  const api = await init({
    print: silent,
    printErr: silent,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports)
      limited = limit(instance, maxMemoryBytes)
      done(instance)
      return instance.exports
    },
  })
  if (!limited) throw new Error('The PDF engine was not made by our function')
  api.PDFiumExt_Init()
  return { api, ...limited }
}

async function compile(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  return WebAssembly.compile(await readFile(file))
}

/** The engine may take 2 GiB by itself; the limits of a thread do not see this memory. */
function limit(instance: WebAssembly.Instance, maxMemoryBytes: number): Omit<Pdfium, 'api'> {
  const { memory } = instance.exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('The PDF engine hides its memory')
  const grow = memory.grow.bind(memory)
  let isStarved = false
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * WASM_PAGE_BYTES > maxMemoryBytes) {
      isStarved = true
      throw new RangeError('The PDF engine wants too much memory')
    }
    return grow(pages)
  }
  return { memory, isStarved: () => isStarved }
}

function silent(): void {
  // Its complaints about broken files say nothing that the result does not.
}
