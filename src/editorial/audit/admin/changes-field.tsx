'use client'

import { useField } from '@payloadcms/ui'

import { changesOf } from '../entry'

/** What a save changed: field, before, after. */
export function ChangesField() {
  const { value } = useField<Parameters<typeof changesOf>[0]['changes']>({ path: 'changes' })
  const changes = changesOf({ changes: value })
  return (
    <section className="portal-audit-changes">
      <h2>改动</h2>
      {changes.length === 0 ? (
        <p>没有改动内容。</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">字段</th>
              <th scope="col">原来</th>
              <th scope="col">现在</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{before ?? '（无）'}</td>
                <td>{after ?? '（无）'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
