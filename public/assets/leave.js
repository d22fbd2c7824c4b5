/**
 * Asks before a visitor leaves for a site that is not a government's. Escape and 放弃 stay; the browser
 * keeps the focus inside and gives it back.
 * @param isNewTab as the visitor clicked: the page that is left stays open.
 */
export function askBeforeLeaving(link, isNewTab) {
  // A second click while the question is already asked.
  if (document.querySelector('.leave')) return
  const site = document.querySelector('meta[name="SiteName"]')?.content ?? document.title
  const dialog = document.createElement('dialog')
  dialog.className = 'leave'
  dialog.setAttribute('aria-labelledby', 'leave-question')
  const question = document.createElement('p')
  question.id = 'leave-question'
  question.textContent = `您访问的链接即将离开“${site}”门户网站，是否继续？`
  const address = document.createElement('p')
  address.className = 'leave__address'
  address.textContent = link.hostname
  const go = document.createElement('a')
  go.textContent = '继续访问'
  go.href = link.href
  go.target = isNewTab ? '_blank' : link.target
  go.rel = 'noopener'
  const stay = document.createElement('button')
  stay.textContent = '放弃'
  const buttons = document.createElement('p')
  buttons.className = 'leave__buttons'
  buttons.append(go, stay)
  dialog.append(question, address, buttons)
  for (const each of [go, stay]) {
    each.className = 'button'
    each.addEventListener('click', () => dialog.close())
  }
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
