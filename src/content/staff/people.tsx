import { Photo } from '@/ui/photo'

import type { PersonCard } from './view'

/** Leaders and staff as cards: photo, name, post, what they are in charge of. */
export function People({ people }: { people: PersonCard[] }) {
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.href} className="person">
          {person.photo ? (
            <Photo photo={person.photo} className="person__photo" sizes="6rem" />
          ) : (
            // The name stands beside it; the initial only keeps the place of a photo.
            <span className="person__photo person__initial" aria-hidden="true">
              {Array.from(person.name)[0]}
            </span>
          )}
          <div>
            <h3 className="person__name">
              <a href={person.href}>{person.name}</a>
            </h3>
            {person.position && <p>{person.position}</p>}
            {person.responsibilities && <p className="person__duty">{person.responsibilities}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
