import type { PayloadRequest } from 'payload'

import { shareLock, takeLock } from '@/platform/database/shared-lock'

export const COLUMN_TREE_LOCK = 'column-tree'

/** Until this save is through, no column moves: for what takes its address from a column. */
export const relyOnTree = (req: PayloadRequest) => shareLock(req, COLUMN_TREE_LOCK)

/** Until this save is through, nothing takes its address from a column: for a column that moves. */
export const changeTree = (req: PayloadRequest) => takeLock(req, COLUMN_TREE_LOCK)
