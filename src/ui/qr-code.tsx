import { encode } from 'uqr'

/** The address of a page as a QR code, drawn as one SVG path; hidden on phones. */
export function QrCode({ url }: { url: string }) {
  const { size, data } = encode(url, { ecc: 'M', border: 3 })
  return (
    <figure className="qr">
      <svg
        className="qr__code"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={`本页网址二维码：${url}`}
        shapeRendering="crispEdges"
      >
        <path d={pathOf(data)} stroke="#000" fill="none" />
      </svg>
      <figcaption>扫一扫在手机打开当前页</figcaption>
    </figure>
  )
}

/**
 * Runs of black modules in a row are strokes of one line, each said from the end of the last one: half
 * the bytes of rectangles.
 */
function pathOf(rows: boolean[][]): string {
  let path = ''
  rows.forEach((row, y) => {
    let last = -1
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const start = x
      while (row[x + 1]) x++
      path += last === -1 ? `M${start} ${y}.5` : `m${start - last} 0`
      last = x + 1
      path += `h${last - start}`
    }
  })
  return path
}
