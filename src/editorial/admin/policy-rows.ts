import { type Action, policyTable, type Role, roles, scopes } from '../policy'

/** One right as the screen shows it: what it allows, and a word for each role. */
export interface PolicyRow {
  action: Action
  label: string
  cells: { role: Role; text: string }[]
}

/** The heads of the columns: the roles in the order of the policy. */
export const policyRoles = Object.entries(roles).map(([role, name]) => ({
  role: role as Role,
  name,
}))

/** The policy as a table for people; an empty text is a right that the role has not. */
export function policyRows(): PolicyRow[] {
  return policyTable().map(({ action, label, roles: granted }) => ({
    action,
    label,
    cells: policyRoles.map(({ role }) => {
      const scope = granted[role]
      return { role, text: scope ? scopes[scope] : '' }
    }),
  }))
}
