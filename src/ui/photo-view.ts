/** A photo as pages show it. */
export interface PhotoView {
  src: string
  /** WebP renditions with their widths; `null` when the photo is smaller than the smallest. */
  srcSet: string | null
  width: number
  height: number
  alt: string
  caption: string | null
  credit: string | null
}
