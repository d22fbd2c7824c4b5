import { enforcementStaff } from './staff-enforcement'
import { fieldStaff } from './staff-field'
import { officeStaff } from './staff-office'
import type { DemoStaff } from './types'

/** The bureau's people. Two have not agreed to a public profile: they appear in no story. */
export const staff: readonly DemoStaff[] = [...officeStaff, ...enforcementStaff, ...fieldStaff]
