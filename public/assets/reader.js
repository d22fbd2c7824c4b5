/**
 * Comforts for readers: text size, printing, copying the address, jumping to a list page; and, loaded
 * when they are first used, aids for reading, large photos, and a question before a visitor leaves
 * for a site that is not a government's. Controls are hidden in the page and shown from here, so
 * nothing is dead without script.
 */
const root = document.documentElement
const KEY = 'reader:text-size'
const SIZES = ['large', 'medium', 'small']

const all = (selector) => document.querySelectorAll(selector)

function remembered() {
  try {
    const size = localStorage.getItem(KEY)
    return SIZES.includes(size) ? size : 'medium'
  } catch {
    return 'medium'
  }
}

function setTextSize(size) {
  root.dataset.text = size
  for (const button of all('button[data-text-size]')) {
    button.setAttribute('aria-pressed', String(button.dataset.textSize === size))
  }
}

for (const button of all('button[data-text-size]')) {
  button.addEventListener('click', () => {
    setTextSize(button.dataset.textSize)
    try {
      localStorage.setItem(KEY, button.dataset.textSize)
    } catch {
      // Storage may be switched off; the choice then lasts for this page.
    }
  })
}

for (const button of all('button[data-print]')) {
  button.addEventListener('click', () => window.print())
}

for (const button of all('button[data-share]')) {
  // Phones have a list of their own of where to send something.
  if (!navigator.share) button.remove()
  button.addEventListener('click', () => {
    const { share: url } = button.dataset
    // Whoever thinks better of it has sent nothing: no fault.
    navigator.share({ url, title: document.title }).catch(() => {})
  })
}

for (const button of all('button[data-copy]')) {
  if (!navigator.clipboard) {
    button.remove()
    continue
  }
  const label = button.textContent
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy)
      button.textContent = '已复制'
    } catch {
      button.textContent = '复制失败'
    }
    setTimeout(() => (button.textContent = label), 2000)
  })
}

for (const form of all('form[data-pages]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const wanted = Number.parseInt(form.querySelector('input').value, 10) || 1
    const page = Math.min(Math.max(wanted, 1), Number(form.dataset.pages))
    // As `pagePath` builds them: /a/ → /a/index_2.html, /a/index_y2025.html → /a/index_y2025_2.html.
    const further = form.action.replace(/\/$/, '/index.html').replace(/\.html$/, `_${page}.html`)
    location.assign(page === 1 ? form.action : further)
  })
}

for (const element of all('.tools[hidden], form[data-pages][hidden]')) element.hidden = false

/** What is chosen among the aids: attributes of the root, kept between visits. */
const AIDS_KEY = 'reader:aids'
const AIDS = ['elder', 'zoom', 'contrast', 'pointer', 'simple']

function keptAids() {
  try {
    return JSON.parse(localStorage.getItem(AIDS_KEY)) ?? {}
  } catch {
    return {}
  }
}

/** @param value text, or nothing to do without the aid. */
function setAid(name, value) {
  if (value) root.dataset[name] = value
  else delete root.dataset[name]
  for (const button of all(`button[data-aid="${name}"]`)) {
    button.setAttribute('aria-pressed', String(root.dataset[name] === button.dataset.value))
  }
  try {
    const chosen = AIDS.flatMap((aid) => (root.dataset[aid] ? [[aid, root.dataset[aid]]] : []))
    localStorage.setItem(AIDS_KEY, JSON.stringify(Object.fromEntries(chosen)))
  } catch {
    // As with the text size: for this page then.
  }
}

/** The entries lead to a page that explains the aids; with script they are buttons. */
for (const entry of all('a[data-aid]')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = entry.className
  button.textContent = entry.textContent
  if (entry.dataset.aid === 'elder') {
    Object.assign(button.dataset, { aid: 'elder', value: 'on' })
    button.addEventListener('click', () => setAid('elder', root.dataset.elder ? '' : 'on'))
  } else {
    button.setAttribute('aria-expanded', 'false')
    button.addEventListener('click', async () => {
      const { showTools } = await import('/assets/aids.js')
      showTools(button, AIDS, setAid)
    })
  }
  entry.replaceWith(button)
}

function restore() {
  setTextSize(remembered())
  const kept = keptAids()
  for (const aid of AIDS) setAid(aid, typeof kept[aid] === 'string' ? kept[aid] : '')
}

restore()
// A page that comes back as it was left may be older than the last choice.
addEventListener('pageshow', ({ persisted }) => persisted && restore())

/** Domains of governments: `.gov.cn`, and `.政务` as browsers write it. */
const GOVERNMENT = /(^|\.)(gov\.cn|xn--zfr164b)$/

function leadsAway({ protocol, hostname }) {
  const isPage = protocol === 'http:' || protocol === 'https:'
  return isPage && hostname !== location.hostname && !GOVERNMENT.test(hostname)
}

/** Whoever holds a key wants a tab of its own. */
const isForNewTab = ({ ctrlKey, metaKey, shiftKey }) => ctrlKey || metaKey || shiftKey

document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('a[href]')
  if (event.defaultPrevented || !link || link.closest('.leave')) return
  const isAway = leadsAway(link)
  if (!isAway && (!('photo' in link.dataset) || isForNewTab(event))) return
  event.preventDefault()
  try {
    if (isAway) {
      const { askBeforeLeaving } = await import('/assets/leave.js')
      askBeforeLeaving(link, isForNewTab(event))
    } else {
      const { showPhoto } = await import('/assets/photos.js')
      showPhoto(link)
    }
  } catch {
    // What cannot be loaded must not keep anybody here.
    location.assign(link.href)
  }
})

/** ALT and a digit lead to the areas of a page; /accessibility.html says which. */
const LISTS = 'main :is(ul, ol, table):not(nav *)'
const AREAS = ['header nav', 'main', 'input[name=q]', 'footer', LISTS, 'h1']

document.addEventListener('keydown', (event) => {
  if (!event.altKey || isForNewTab(event)) return
  const digit = /^Digit([1-6])$/.exec(event.code)?.[1]
  const element = digit && document.querySelector(AREAS[digit - 1])
  if (!element) return
  event.preventDefault()
  if (!element.matches('a, button, input')) element.tabIndex = -1
  element.focus()
})
