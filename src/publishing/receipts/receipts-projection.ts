import type { BasePayload } from 'payload'

import type { Receipt } from '@/payload-types'
import type { Change } from '../changes/change'
import type { ClusterState } from '../projections/cluster-state'
import { SharedProjection } from '../projections/shared-projection'
import { unseen } from './receipt'
import type { ReceiptWatcher } from './receipt-watcher'
import type { SurfacesOf } from './surface'

export const RECEIPTS_PROJECTION = 'receipts'

/** Writes a receipt for every change and hands it to the watcher. One node does it for all. */
export class ReceiptsProjection extends SharedProjection {
  /** @param surfacesOf by kind of content; a kind that is not named has no surfaces. */
  constructor(
    private readonly payload: BasePayload,
    state: ClusterState,
    private readonly watcher: ReceiptWatcher,
    private readonly surfacesOf: Record<string, SurfacesOf>,
  ) {
    super(RECEIPTS_PROJECTION, state, watcher)
  }

  protected async take(change: Change): Promise<void> {
    const known = await this.receiptOf(change.seq)
    if (known) {
      // Applied before a kill, or by a node that has lost the work meanwhile and looks no more.
      if (known.state === 'pending' || known.state === 'late') this.watcher.watch(known)
      return
    }
    await this.supersede(change)
    const surfaces = (await this.surfacesOf[change.kind]?.(change)) ?? []
    const receipt = await this.payload.create({
      collection: 'receipts',
      data: {
        seq: change.seq,
        kind: change.kind,
        contentId: change.contentId,
        action: change.action,
        title: change.title,
        path: change.path,
        changedAt: change.at,
        version: change.version,
        hash: change.hash,
        reason: change.reason,
        actorName: change.actorName,
        state: surfaces.length === 0 ? 'complete' : 'pending',
        completedAt: surfaces.length === 0 ? change.at : null,
        surfaces: surfaces.map((surface) => unseen(surface)),
      },
      depth: 0,
      overrideAccess: true, // see above
    })
    if (surfaces.length > 0) this.watcher.watch(receipt)
  }

  private async receiptOf(seq: number): Promise<Receipt | null> {
    const found = await this.payload.find({
      collection: 'receipts',
      where: { seq: { equals: seq } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true, // the server's own record
    })
    return found.docs[0] ?? null
  }

  /** What an older change of the same thing was to show, nobody will see any more. */
  private async supersede({ kind, contentId, seq }: Change): Promise<void> {
    const { docs } = await this.payload.update({
      collection: 'receipts',
      where: {
        and: [
          { kind: { equals: kind } },
          { contentId: { equals: contentId } },
          { seq: { less_than: seq } },
          { state: { in: ['pending', 'late'] } },
        ],
      },
      data: { state: 'superseded' },
      depth: 0,
      overrideAccess: true, // see above
    })
    for (const { id } of docs) this.watcher.forget(id)
  }
}
