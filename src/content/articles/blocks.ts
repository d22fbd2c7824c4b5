import type { GalleryBlock, PhotoBlock, Staff, StaffStoryBlock, UnitBlock } from '@/payload-types'
import { related, relationId } from '@/platform/relations'
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

/** Somebody a story tells of. */
export interface StoryPerson {
  id: string
  name: string
  href: string
  unit: string | null
  post: string | null
  photo: PhotoView | null
}

/** The people of an article's stories whose profile is public, by id. */
export type StoryPeople = ReadonlyMap<string, StoryPerson>

export function storyPeople(staff: Staff[]): StoryPeople {
  return new Map(
    staff.map((person) => [
      person.id,
      {
        id: person.id,
        name: person.name,
        href: staffPath(person.id),
        unit: related(person.department)?.name ?? null,
        post: person.position?.trim() || null,
        photo: photoView(person.photo),
      },
    ]),
  )
}

/** The box of a staff story: who, and where they work. */
export interface StoryView {
  people: StoryPerson[]
  photo: PhotoView | null
  text: StaffStoryBlock['text'] | null
}

export function storyView(
  block: Pick<StaffStoryBlock, 'staff' | 'photo' | 'text'>,
  known: StoryPeople,
): StoryView {
  const people = (block.staff ?? []).flatMap((person) => known.get(relationId(person) ?? '') ?? [])
  return {
    people,
    photo: photoView(block.photo) ?? people[0]?.photo ?? null,
    text: block.text ?? null,
  }
}
