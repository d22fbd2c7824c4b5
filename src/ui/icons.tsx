/** Own drawings; decorative, the text beside them says the same. */

interface IconProps {
  className?: string
}

/** The mark of the site: a city gate between two buildings. */
export function CityMark({ className }: IconProps) {
  return (
    <svg className={className} viewBox="0 0 56 56" aria-hidden="true">
      <rect width="56" height="56" rx="8" fill="currentColor" />
      <path
        fill="var(--paper)"
        d="M8 46V26h9v20h3V24h-3l11-9 11 9h-3v22h3V26h9v20h1v3H7v-3zm20-16a4.5 4.5 0 0 0-4.5 4.5V46h9V34.5A4.5 4.5 0 0 0 28 30z"
      />
      <path fill="var(--paper)" d="M27 8h2v6h-2z" />
    </svg>
  )
}

/** Stands for the mark of government sites in the footer. */
export function GovernmentMark() {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="22" fill="#fff" />
      <path
        fill="#b3361c"
        d="M24 9 10 18v3h28v-3zM13 23h4v11h-4zm9 0h4v11h-4zm9 0h4v11h-4zM10 36h28v3H10z"
      />
    </svg>
  )
}

/** A page under a magnifying glass: report an error. */
export function FindErrorMark() {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="22" fill="#fff" />
      <g fill="none" stroke="#124b8f" strokeWidth="2.5" strokeLinecap="round">
        <path d="M28 36H14V11h18v9M18 17h10M18 22h7" />
        <circle cx="29" cy="27" r="5.5" />
        <path d="m33 31 5 5" />
      </g>
    </svg>
  )
}

/** A sheet of paper, before an attachment. */
export function FileIcon({ className }: IconProps) {
  return (
    <svg className={className} viewBox="0 0 20 20" aria-hidden="true">
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        d="M4 2h8l4 4v12H4zM12 2v4h4M7 10h6M7 13h6"
      />
    </svg>
  )
}
