/** The photos of an article, large and one after the other. Without script each link leads to one. */
const photos = Array.from(document.querySelectorAll('a[data-photo]'))

const viewer = document.createElement('dialog')
const picture = document.createElement('img')
const caption = document.createElement('p')
let shown = 0

function show(index) {
  shown = (index + photos.length) % photos.length
  const link = photos[shown]
  picture.src = link.href
  picture.alt = link.querySelector('img').alt
  const text = link.closest('figure').querySelector('figcaption')?.textContent ?? ''
  caption.textContent = photos.length > 1 ? `${shown + 1}/${photos.length}　${text}` : text
}

function button(text, act) {
  const made = document.createElement('button')
  made.className = 'button'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}

function prepare() {
  viewer.className = 'viewer'
  viewer.setAttribute('aria-label', '查看大图')
  caption.setAttribute('aria-live', 'polite')
  const buttons = document.createElement('p')
  buttons.className = 'viewer__buttons'
  if (photos.length > 1) {
    buttons.append(
      button('上一张', () => show(shown - 1)),
      button('下一张', () => show(shown + 1)),
    )
  }
  buttons.append(button('关闭', () => viewer.close()))
  viewer.append(picture, caption, buttons)
  viewer.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') show(shown - 1)
    if (key === 'ArrowRight') show(shown + 1)
  })
  // The reader goes on where the last photo stands.
  viewer.addEventListener('close', () => photos[shown].focus())
  document.body.append(viewer)
}

prepare()

/** Shows the photo of a link above the page. */
export function showPhoto(link) {
  show(photos.indexOf(link))
  if (!viewer.open) viewer.showModal()
}
