import type { SerializedBlockNode } from '@payloadcms/richtext-lexical'
import type { JSXConverters } from '@payloadcms/richtext-lexical/react'

import type {
  AttachmentBlock,
  GalleryBlock,
  PhotoBlock,
  StaffStoryBlock,
  UnitBlock,
} from '@/payload-types'
import { FileLink } from '@/ui/file-link'
import { Figure } from '@/ui/photo'

import { attachmentView } from '../../attachments/view'
import { galleryPhotos, photoBlockView, unitView, type StoryPeople } from '../blocks'
import { StaffStory } from './staff-story'

/** The blocks that an article's body may hold. */
export type BodyBlock = UnitBlock | PhotoBlock | GalleryBlock | StaffStoryBlock | AttachmentBlock

type BodyBlocks = JSXConverters<SerializedBlockNode<BodyBlock>>['blocks']

const FULL_SIZES = '(width < 56rem) 94vw, 54rem'
const TEXT_SIZES = '(width < 46rem) 94vw, 43rem'
const GALLERY_SIZES = '(width < 40rem) 94vw, 27rem'

/** Converters of the blocks of an article's body. One photo a page is loaded at once: the first. */
export function bodyBlocks(people: StoryPeople): BodyBlocks {
  let hasPhoto = false
  const isFirst = () => {
    const first = !hasPhoto
    hasPhoto = true
    return first
  }
  return {
    unit: ({ node }) => {
      const { title, href, anchor } = unitView(node.fields)
      return (
        <h2 className="unit" id={anchor ?? undefined}>
          {href ? <a href={href}>{title}</a> : title}
        </h2>
      )
    },
    photo: ({ node }) => {
      const { photo, width } = photoBlockView(node.fields)
      if (!photo) return null
      const sizes = width === 'full' ? FULL_SIZES : TEXT_SIZES
      return <Figure photo={photo} width={width} sizes={sizes} isFirst={isFirst()} />
    },
    gallery: ({ node }) => {
      const photos = galleryPhotos(node.fields)
      if (photos.length === 0) return null
      return (
        <div className="gallery">
          {photos.map((photo) => (
            <Figure key={photo.src} photo={photo} sizes={GALLERY_SIZES} isFirst={isFirst()} />
          ))}
        </div>
      )
    },
    staffStory: ({ node }) => <StaffStory fields={node.fields} known={people} />,
    attachment: ({ node }) => {
      const file = attachmentView(node.fields.attachment)
      return file && <FileLink {...file} />
    },
  }
}
