'use client'
import { useFormFields } from '@payloadcms/ui'

import type { Receipt } from '@/payload-types'
import { surfacesOf } from '../receipt'
import { SurfaceRow } from './surface-row'

/** The places of one receipt, in the receipt's own form. */
export function ReceiptSurfaces() {
  const [surfaces, state, changedAt] = useFormFields(([fields]) => [
    fields.surfaces?.value,
    fields.state?.value,
    fields.changedAt?.value,
  ])
  if (typeof changedAt !== 'string') return null
  const receipt = { changedAt, state: state as Receipt['state'] }
  const places = surfacesOf({ surfaces: surfaces as Receipt['surfaces'] })
  return (
    <section aria-label="各处确认情况" className="field-type portal-receipt">
      <h3 className="portal-receipt__title">各处确认情况</h3>
      {places.length === 0 && <p>这项变化没有可逐处核对的页面。</p>}
      <ul>
        {places.map((surface) => (
          <SurfaceRow key={surface.key + surface.url} receipt={receipt} surface={surface} />
        ))}
      </ul>
    </section>
  )
}
