import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

interface Options {
  /** In the catalog. */
  catalog?: string
  /** In the only page. */
  page?: string
  /** Objects from number 5 on. */
  objects?: string[]
  trailer?: string
}

const CONTENT = 'BT /F1 12 Tf 72 720 Td (Notice) Tj ET'

function objectsOf({ catalog = '', page = '', objects = [] }: Options): string[] {
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} >>`,
    `<< /Length ${CONTENT.length} >>\nstream\n${CONTENT}\nendstream`,
    ...objects,
  ]
}

/** A PDF with one page. */
export function pdfFile(options: Options = {}): Buffer {
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const objects = objectsOf(options)
  const rows = objects.map((object, at) => {
    const row = `${String(file.length).padStart(10, '0')} 00000 n \n`
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return row
  })
  const size = objects.length + 1
  const start = file.length
  file += `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${options.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/**
 * The same with its catalog, pages and all objects from number 5 on packed into a stream, as most
 * programs write them. @param hide how the stream is packed: what plain deflate finds, or not.
 */
export function packedPdf(options: Options = {}, hide: 'deflated' | 'in hex' = 'deflated'): Buffer {
  const all = objectsOf(options)
  const packed = all
    .map((object, at) => ({ object, number: at + 1 }))
    .filter(({ number }) => number !== 4)
  let offset = 0
  const heads = packed.map(({ object, number }) => {
    const head = `${number} ${offset}`
    offset += object.length + 1
    return head
  })
  const first = `${heads.join(' ')} `
  const plain = Buffer.from(first + packed.map(({ object }) => object).join('\n'), 'latin1')
  const deflated = deflateSync(plain)
  const data = hide === 'deflated' ? deflated : Buffer.from(`${deflated.toString('hex')}>`)
  const filter = hide === 'deflated' ? '/FlateDecode' : '[/ASCIIHexDecode /FlateDecode]'
  const container = all.length + 1
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const contentAt = file.length
  file += `4 0 obj\n${all[3] ?? ''}\nendobj\n`
  const containerAt = file.length
  file += `${container} 0 obj\n<< /Type /ObjStm /N ${packed.length} /First ${first.length} /Filter ${filter} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream\nendobj\n`
  const tableAt = file.length
  const rows: Buffer[] = [row(0, 0, 255)]
  all.forEach((_, at) => {
    const index = packed.findIndex(({ number }) => number === at + 1)
    rows.push(index === -1 ? row(1, contentAt, 0) : row(2, container, index))
  })
  rows.push(row(1, containerAt, 0), row(1, tableAt, 0))
  const table = Buffer.concat(rows)
  file += `${container + 1} 0 obj\n<< /Type /XRef /Size ${container + 2} /W [1 4 1] /Root 1 0 R /Length ${table.length} >>\nstream\n${table.toString('latin1')}\nendstream\nendobj\nstartxref\n${tableAt}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function row(type: number, value: number, last: number): Buffer {
  const bytes = Buffer.alloc(6)
  bytes.writeUInt8(type, 0)
  bytes.writeUInt32BE(value, 1)
  bytes.writeUInt8(last, 5)
  return bytes
}

const PADDING = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
)

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at)
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b]!, state[a]!])
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255
      j = (j + state[i]!) & 255
      swap(i, j)
      return byte ^ state[(state[i]! + state[j]!) & 255]!
    }),
  )
}

/** `/Encrypt` of the oldest form (40 bits). @param password that opens it; empty: anybody may read. */
export function encryption(password: string): string {
  const id = Buffer.alloc(16, 7)
  const pad = (text: string) =>
    Buffer.concat([Buffer.from(text, 'latin1'), PADDING]).subarray(0, 32)
  const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest()
  const owner = rc4(md5(pad('owner')).subarray(0, 5), pad(password))
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(-4)
  const key = md5(pad(password), owner, permissions, id).subarray(0, 5)
  const user = rc4(key, PADDING)
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  return `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >> /ID [${hex(id)} ${hex(id)}]`
}
