/** Headers of photo files. Their names never come back with other bytes. */
export const photoHeaders = ({ headers }: { headers: Headers }): Headers => {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Cache-Control', 'private, max-age=86400')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  return headers
}

/** Headers of attachments: always a download, so nothing in them runs on the site's origin. */
export const attachmentHeaders = ({ headers }: { headers: Headers }): Headers => {
  photoHeaders({ headers })
  headers.set('Content-Disposition', 'attachment')
  return headers
}
