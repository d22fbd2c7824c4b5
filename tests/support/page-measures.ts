import type { Page } from 'playwright-core'

/** By how many pixels the page that is open is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

/** Every text that is smaller than `least` px or stands in lines of less than 1.3; empty = none. */
export const smallTexts = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((smallest) => {
    const hasOwnText = (element: Element) =>
      element.checkVisibility() &&
      Array.from(element.childNodes).some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
    return Array.from(document.body.querySelectorAll('*:not(script, svg *)'))
      .filter(hasOwnText)
      .flatMap((element) => {
        const { fontSize, lineHeight } = getComputedStyle(element)
        const size = Number.parseFloat(fontSize)
        // `normal` is a number of the font, about 1.5 for Chinese.
        const line = lineHeight === 'normal' ? 1.5 : Number.parseFloat(lineHeight) / size
        const isRight = size >= smallest - 0.01 && line >= 1.29
        const what = `${element.tagName}.${element.className} ${element.textContent?.slice(0, 12)}`
        return isRight ? [] : [`${what}: ${size} px, lines of ${line.toFixed(2)}`]
      })
  }, least)

/** What is for pressing in navigation, pager, tools, search and footer, and in every form. */
const TARGETS = [
  ':is(nav, header, footer, form) :is(a, button, input)',
  ':is(button, .button, summary, .tools *)',
].join(', ')

/** Every target there that is less wide or high than `least` px; empty = none. */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate(
    ([targets, smallest]) =>
      Array.from(document.querySelectorAll(targets))
        .filter((target) => target.checkVisibility() && !target.matches('[type=hidden], span'))
        .flatMap((target) => {
          const { width, height } = target.getBoundingClientRect()
          const isRight = Math.min(width, height) >= smallest - 0.5
          const size = `${width.toFixed(1)} × ${height.toFixed(1)}`
          const what = `${target.tagName}.${target.className} ${target.textContent?.slice(0, 12)}`
          return isRight ? [] : [`${what}: ${size}`]
        }),
    [TARGETS, least] as const,
  )

/** Every element that moves, or would at the next change; empty = none. */
export const movingElements = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const running = document.getAnimations().length
    const named = Array.from(document.querySelectorAll('*')).filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
      const isStill = transitionDuration.split(', ').every((time) => Number.parseFloat(time) === 0)
      return animationName !== 'none' || !isStill || scrollBehavior === 'smooth'
    })
    const found = named.map(({ tagName, className }) => `${tagName}.${className}`)
    return running > 0 ? [...found, `${running} running animations`] : found
  })

/** What stays before the reader's eyes while the page scrolls, or lies over it; empty = none. */
export const floatingElements = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('*'))
      .filter(
        (element) =>
          ['fixed', 'sticky'].includes(getComputedStyle(element).position) ||
          element.matches('dialog[open], iframe'),
      )
      .map(({ tagName, className }) => `${tagName}.${className}`),
  )

/** What is chosen among others and has no fill of its own to show it; empty = none. */
export const unmarkedChoices = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const chosen = '[aria-pressed=true], [aria-expanded=true], nav:not(.breadcrumb) [aria-current]'
    return Array.from(document.querySelectorAll<HTMLElement>(chosen))
      .filter((element) => element.checkVisibility())
      .flatMap((element) => {
        const fill = getComputedStyle(element).backgroundColor
        const others = document.querySelectorAll(`.${element.classList[0]}`)
        const isMarked = Array.from(others).every(
          (other) => other.matches(chosen) || getComputedStyle(other).backgroundColor !== fill,
        )
        return isMarked ? [] : [`${element.className} ${element.textContent}`]
      })
  })
