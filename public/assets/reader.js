/**
 * Comforts for readers: text size, printing, copying the address, jumping to a list page.
 * Their controls are hidden in the page and shown from here, so nothing is dead without script.
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

setTextSize(remembered())

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

for (const button of all('button[data-copy]')) {
  if (!navigator.clipboard) {
    button.remove()
    continue
  }
  const label = button.textContent
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy)
      button.textContent = '【已复制】'
    } catch {
      button.textContent = '【复制失败】'
    }
    setTimeout(() => (button.textContent = label), 2000)
  })
}

for (const form of all('form[data-pages]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const wanted = Number.parseInt(form.querySelector('input').value, 10) || 1
    const page = Math.min(Math.max(wanted, 1), Number(form.dataset.pages))
    location.assign(page === 1 ? form.action : `${form.action}index_${page}.html`)
  })
}

for (const element of all('.tools[hidden], form[data-pages][hidden]')) element.hidden = false
