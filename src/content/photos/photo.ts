/** Types that are taken; all are re-encoded, so nothing of the upload but its pixels is kept. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const

/** Widths of the WebP sizes, by the name of the size. */
export const photoSizes = { w400: 400, w800: 800, w1600: 1600 } as const

/** The stored original is no wider than this. */
export const MAX_WIDTH = 2560

/** More than any camera of an office takes; a larger picture is a pixel bomb. */
export const MAX_PIXELS = 60_000_000

export const MAX_PHOTO_BYTES = 25 * 1024 * 1024
