import type { GalleryBlock, PhotoBlock, StaffStoryBlock, UnitBlock } from '@/payload-types'
import { related, relatedAll } from '@/platform/relations'
import type { PhotoView } from '@/ui/photo-view'

import { departmentPath, staffPath } from '../paths'
import { photoView } from '../photos/view'

/** Heading of one unit's section. */
export interface UnitView {
  title: string
  /** `null` when the unit has no public page. */
  href: string | null
  /** Fragment to link to this section. */
  anchor: string | null
}

export function unitView(block: Pick<UnitBlock, 'department' | 'title'>): UnitView {
  const department = related(block.department)
  return {
    title: block.title?.trim() || department?.name || '',
    href: department && departmentPath(department.slug),
    anchor: department && `unit-${department.slug}`,
  }
}

export interface PhotoBlockView {
  photo: PhotoView | null
  width: 'full' | 'medium' | 'small'
}

export function photoBlockView(
  block: Pick<PhotoBlock, 'photo' | 'caption' | 'width'>,
): PhotoBlockView {
  return { photo: photoView(block.photo, block.caption), width: block.width ?? 'full' }
}

export function galleryPhotos(block: Pick<GalleryBlock, 'photos'>): PhotoView[] {
  return (block.photos ?? []).flatMap(({ photo, caption }) => photoView(photo, caption) ?? [])
}

/** The box of a staff story: who, and where they work. */
export interface StoryView {
  people: { id: string; name: string; href: string; unit: string | null; post: string | null }[]
  photo: PhotoView | null
  text: StaffStoryBlock['text'] | null
}

export function storyView(block: Pick<StaffStoryBlock, 'staff' | 'photo' | 'text'>): StoryView {
  const staff = relatedAll(block.staff)
  return {
    people: staff.map((person) => ({
      id: person.id,
      name: person.name,
      href: staffPath(person.id),
      unit: related(person.department)?.name ?? null,
      post: person.position?.trim() || null,
    })),
    photo: photoView(block.photo) ?? photoView(staff[0]?.photo),
    text: block.text ?? null,
  }
}
