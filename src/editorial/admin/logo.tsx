/** The mark of the admin, drawn by us: a house of government with an open door. */
export function Icon() {
  return <Mark size={18} />
}

/** The mark with its words, above the sign-in form. */
export function Logo() {
  return (
    <div className="portal-logo">
      <Mark size={56} />
      <span>信息管理</span>
    </div>
  )
}

function Mark({ size }: { size: number }) {
  return (
    <svg aria-hidden="true" height={size} viewBox="0 0 40 40" width={size}>
      <rect fill="#1b4f8a" height="40" rx="6" width="40" />
      <path d="M9 30V17l11-7 11 7v13h-4V19l-7-4.4L13 19v11z" fill="#fff" />
      <path d="M17 22h6v8h-6z" fill="#e8b04b" />
    </svg>
  )
}
