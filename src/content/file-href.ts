/**
 * Address of an uploaded file as pages link it. The CMS writes its own host into the addresses of
 * files it serves; the pages leave it out, so that they work under every name of the site.
 */
export function fileHref(url: string): string {
  return url.replace(/^https?:\/\/[^/]+(?=\/api\/)/, '')
}
