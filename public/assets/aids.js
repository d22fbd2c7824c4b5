/** The tools behind 无障碍浏览: larger text, contrast, pointer, simple layout, reading aloud. */
const root = document.documentElement
const MOST_ZOOM = 3

/** What is read aloud, each by itself. */
const SPOKEN = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, figcaption, td, th'

let tools

/**
 * Shows the tools below the entries, or hides them.
 * @param names of all aids. @param setAid chooses one; an empty value does without it.
 */
export function showTools(entry, names, setAid) {
  tools ??= toolsFor(names, setAid)
  if (!tools.isConnected) {
    entry.setAttribute('aria-controls', tools.id)
    entry.parentElement.after(tools)
    tools.hidden = true
    for (const name of names) setAid(name, root.dataset[name])
  }
  tools.hidden = !tools.hidden
  entry.setAttribute('aria-expanded', String(!tools.hidden))
}

function toolsFor(names, setAid) {
  const zoom = (step) => {
    // 长者模式 is as large as the first step; what was stored may be damaged.
    const now = Number(root.dataset.zoom) || (root.dataset.elder ? 1 : 0)
    const wanted = Math.min(Math.max(now + step, 0), MOST_ZOOM)
    setAid('zoom', wanted === 0 ? '' : String(wanted))
  }
  const toggle = (text, aid, value) => {
    const made = button(text, () => setAid(aid, root.dataset[aid] === value ? '' : value))
    Object.assign(made.dataset, { aid, value })
    return made
  }
  const made = document.createElement('div')
  made.className = 'wrap aids__tools'
  made.id = 'aids-tools'
  made.setAttribute('role', 'group')
  made.setAttribute('aria-label', '无障碍浏览')
  made.append(
    button('放大文字', () => zoom(1)),
    button('缩小文字', () => zoom(-1)),
    toggle('黑底黄字', 'contrast', 'dark'),
    toggle('白底黑字', 'contrast', 'light'),
    toggle('大鼠标', 'pointer', 'large'),
    toggle('简洁版式', 'simple', 'on'),
    ...speaker(),
    button('恢复默认', () => names.forEach((name) => setAid(name, ''))),
  )
  return made
}

function button(text, act) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}

/** Reads the page aloud, a paragraph after the other; the one that is read is marked. */
function speaker() {
  const { speechSynthesis: voice } = window
  if (!voice) return []
  const made = button('朗读正文', () => (voice.speaking ? stop() : start()))
  const mark = (element) => {
    for (const each of document.querySelectorAll('[data-spoken]')) delete each.dataset.spoken
    if (element) element.dataset.spoken = ''
  }
  function stop() {
    voice.cancel()
    mark(null)
    made.textContent = '朗读正文'
  }
  function start() {
    const parts = document.querySelectorAll(`main :is(${SPOKEN})`)
    const spoken = Array.from(parts).filter(
      (part) =>
        part.checkVisibility() &&
        part.innerText.trim() &&
        !part.closest('nav, .tools') &&
        !part.querySelector(SPOKEN),
    )
    spoken.forEach((part, index) => {
      const speech = new SpeechSynthesisUtterance(part.innerText)
      speech.lang = 'zh-CN'
      speech.onstart = () => mark(part)
      if (index === spoken.length - 1) speech.onend = stop
      speech.onerror = ({ error }) => error === 'canceled' || error === 'interrupted' || stop()
      voice.speak(speech)
    })
    made.textContent = '停止朗读'
  }
  addEventListener('pagehide', stop)
  return [made]
}
