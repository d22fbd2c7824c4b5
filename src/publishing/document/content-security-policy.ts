/**
 * What browsers let a public page load: nothing but the portal's own files. Nothing may stand
 * inline, which `publicDocument` checks. Plugins, frames and workers fall to `default-src`.
 * Pages draw their icons and QR codes as SVG elements, so no picture needs `data:`.
 */
export const PUBLIC_CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')
