const SIZES = [
  { size: 'large', label: '大', name: '大号字' },
  { size: 'medium', label: '中', name: '中号字' },
  { size: 'small', label: '小', name: '小号字' },
] as const

/** Text size and printing; the reader script shows them, without it they stay hidden. */
export function ReaderTools() {
  return (
    <>
      <span className="info__sizes tools" role="group" aria-label="字体大小" hidden>
        字体大小：
        {SIZES.map(({ size, label, name }) => (
          <button
            key={size}
            type="button"
            className="button"
            data-text-size={size}
            aria-label={name}
            aria-pressed={size === 'medium'}
          >
            {label}
          </button>
        ))}
      </span>
      <span className="info__tools tools" hidden>
        <button type="button" className="button" data-print="">
          打印
        </button>
      </span>
      <a className="button info__share" href="#share">
        分享
      </a>
    </>
  )
}
