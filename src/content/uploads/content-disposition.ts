/** What RFC 8187 lets stand unencoded beyond what `encodeURIComponent` leaves. */
const ENCODE_TOO = /['()*]/g
/** Replaced in the name for programs that know ASCII only; `%` would be decoded by some. */
const NOT_PLAIN = /[^\x20-\x7e]|["\\%;]/gu

/**
 * `Content-Disposition` of a download (RFC 6266): the name in ASCII for old programs, and as it is
 * in UTF-8 (RFC 8187), which browsers prefer. Both are ASCII on the wire; no name ends the header.
 * @param name as people know it, safe already; without one the browser takes that of the address.
 */
export function contentDisposition(name: string | null): string {
  if (!name) return 'attachment'
  const plain = name.replace(NOT_PLAIN, '_')
  // Half a character, which cannot be encoded, becomes a replacement character.
  const whole = Buffer.from(name).toString()
  const encoded = encodeURIComponent(whole).replace(
    ENCODE_TOO,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
