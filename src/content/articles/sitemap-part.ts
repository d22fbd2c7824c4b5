/** Articles in one part of the sitemap: a publication renders a thousand entries, not a million. */
const PART_SIZE = 1000

/** Up to so many articles the sitemap is one file. */
export const MAX_SINGLE = 2000

/** Which part of the sitemap an article is in, by its number; from 0. */
export function sitemapPart(number: number): number {
  return Math.floor(number / PART_SIZE)
}

/** The numbers of a part: from the first, up to and without the second. */
export function partNumbers(part: number): [number, number] {
  return [part * PART_SIZE, (part + 1) * PART_SIZE]
}

/** Address of a part. */
export function partPath(part: number): string {
  return `/sitemap-articles-${part}.xml`
}
