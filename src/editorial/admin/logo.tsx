/** The mark of the admin: a drawn seal, no picture from elsewhere. */
export function Logo() {
  return (
    <svg aria-label="信息管理" height="40" role="img" viewBox="0 0 40 40" width="40">
      <rect fill="#1b4f8a" height="40" rx="6" width="40" />
      <path d="M9 30V17l11-7 11 7v13h-4V19l-7-4.4L13 19v11z" fill="#fff" />
      <path d="M17 22h6v8h-6z" fill="#e8b04b" />
    </svg>
  )
}
