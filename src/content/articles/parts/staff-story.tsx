import type { StaffStoryBlock } from '@/payload-types'
import { Photo } from '@/ui/photo'
import { RichText } from '@/ui/rich-text/rich-text'

import { internalHref } from '../../internal-href'
import { storyView, type StoryPeople } from '../blocks'

interface StaffStoryProps {
  fields: StaffStoryBlock
  known: StoryPeople
}

/** A story of members of staff, with name, unit and post, linked to their profiles. */
export function StaffStory({ fields, known }: StaffStoryProps) {
  const { people, photo, text } = storyView(fields, known)
  const names = people.map(({ name }) => name).join('、')
  return (
    <aside
      className={photo ? 'story story--photo' : 'story'}
      aria-label={names ? `人物故事：${names}` : '人物故事'}
    >
      {photo && <Photo photo={photo} className="story__photo" sizes="9rem" />}
      <ul className="story__people">
        {people.map((person) => (
          <li key={person.id}>
            <a className="story__name" href={person.href}>
              {person.name}
            </a>
            <span className="story__post">
              {[person.unit, person.post].filter(Boolean).join(' ')}
            </span>
          </li>
        ))}
      </ul>
      {text && (
        <RichText data={text} className="story__text" internalHref={internalHref} topLevel={3} />
      )}
    </aside>
  )
}
