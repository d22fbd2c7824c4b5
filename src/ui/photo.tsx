import type { PhotoView } from './photo-view'

interface PhotoProps {
  photo: PhotoView
  className?: string
  /** How wide it shows, for the browser's choice of rendition. */
  sizes: string
  /** Load at once: for the one photo a page opens with. */
  isFirst?: boolean
}

/** An image with its renditions and its dimensions, so that nothing shifts while it loads. */
export function Photo({ photo, className, sizes, isFirst = false }: PhotoProps) {
  return (
    <img
      className={className}
      src={photo.src}
      srcSet={photo.srcSet ?? undefined}
      sizes={photo.srcSet ? sizes : undefined}
      width={photo.width}
      height={photo.height}
      alt={photo.alt}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
      decoding="async"
    />
  )
}

interface FigureProps {
  photo: PhotoView
  sizes: string
  /** `full` is wider than the lines of text, `medium` as wide, `small` half of it. */
  width?: 'full' | 'medium' | 'small'
  isFirst?: boolean
}

/**
 * A photo with its caption; the credit follows in brackets. It leads to the large picture, which the
 * reader script shows above the page.
 */
export function Figure({ photo, sizes, width = 'medium', isFirst = false }: FigureProps) {
  const shape = photo.height > photo.width ? ' photo--portrait' : ''
  return (
    <figure className={`photo photo--${width}${shape}`}>
      <a className="photo__open" href={photo.src} title="查看大图" data-photo="">
        <Photo photo={photo} className="photo__image" sizes={sizes} isFirst={isFirst} />
      </a>
      {(photo.caption ?? photo.credit) && (
        <figcaption>
          {photo.caption}
          {photo.credit && `（${photo.credit}）`}
        </figcaption>
      )}
    </figure>
  )
}
