/**
 * Titles that hold what is being typed into a search field, as a list below it (combobox with
 * listbox). The field is a plain form without this; whatever goes wrong, it stays one.
 */

/** Rest between two keys before anything is asked, in milliseconds. */
const REST = 200

for (const input of document.querySelectorAll('input[data-suggest]')) suggestFor(input)

function suggestFor(input) {
  const list = document.createElement('ul')
  list.id = `${input.id}-titles`
  list.className = 'suggestions'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', '标题提示')
  input.after(list)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)

  let timer
  let asking
  let active = -1

  function close() {
    clearTimeout(timer)
    asking?.abort()
    show([])
  }

  function show(titles) {
    list.replaceChildren(...titles.map(optionOf))
    list.hidden = titles.length === 0
    input.setAttribute('aria-expanded', String(titles.length > 0))
    choose(-1)
  }

  function optionOf({ title, path }, index) {
    const option = document.createElement('li')
    option.id = `${list.id}-${index}`
    option.className = 'suggestions__title'
    option.textContent = title
    option.dataset.path = path
    option.setAttribute('role', 'option')
    return option
  }

  function choose(index) {
    active = index
    Array.from(list.children).forEach((option, at) =>
      option.setAttribute('aria-selected', String(at === index)),
    )
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', list.children[index].id)
  }

  async function ask() {
    const q = input.value.trim()
    if (!q) return show([])
    asking = new AbortController()
    const { signal } = asking
    try {
      const url = `/api/search/suggest?q=${encodeURIComponent(q)}`
      const answer = await fetch(url, { signal })
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] }
      if (!signal.aborted) show(suggestions)
    } catch {
      if (!signal.aborted) show([])
    }
  }

  function askSoon() {
    clearTimeout(timer)
    asking?.abort()
    timer = setTimeout(ask, REST)
  }

  // What an input method has not finished is no word yet.
  input.addEventListener('input', (event) => event.isComposing || askSoon())
  input.addEventListener('compositionend', askSoon)
  input.addEventListener('blur', close)
  input.form.addEventListener('submit', close)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return
    const count = list.children.length
    // One place more than there are titles: the field itself.
    if (event.key === 'ArrowDown') choose(((active + 2) % (count + 1)) - 1)
    else if (event.key === 'ArrowUp') choose(((active + count + 1) % (count + 1)) - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && active >= 0)
      location.assign(list.children[active].dataset.path)
    else return
    event.preventDefault()
  })
  // The field keeps the focus, so that the list is still there for the click.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const { path } = target.dataset
    if (path) location.assign(path)
  })
  show([])
}
