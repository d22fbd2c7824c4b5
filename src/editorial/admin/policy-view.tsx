import type { AdminViewServerProps } from 'payload'

import { OwnView } from './own-view'
import { POLICY_PATH } from './policy-route'
import { policyRoles, policyRows } from './policy-rows'

/** 权限表: who may do what, and how far. It shows the rules themselves; nothing is set here. */
export function PolicyView(props: AdminViewServerProps) {
  return (
    <OwnView
      action="policy.read"
      className="portal-policy"
      path={POLICY_PATH}
      title="权限表"
      view={props}
    >
      <p>
        没有写明的一律不允许。“本机构的”指所在机构及其下属机构；管辖范围为“全部机构”的人员，在各机构都有同样的权限。系统管理员、安全管理员、审计员不能由同一人担任。
      </p>
      <div className="portal-policy__scroll" role="region" aria-label="权限表" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">权限</th>
              {policyRoles.map(({ role, name }) => (
                <th key={role} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {policyRows().map(({ action, label, cells }) => (
              <tr key={action}>
                <th scope="row">{label}</th>
                {cells.map(({ role, text }) => (
                  <td key={role}>{text || <span aria-label="不允许">—</span>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </OwnView>
  )
}
