/** Address of the web manifest. */
export const MANIFEST_PATH = '/manifest.webmanifest'

/** Colour of the bar round the site when it was put on a screen; the main colour of `ui/tokens.css`. */
export const THEME_COLOR = '#124b8f'

/** Longest name under an icon that systems show whole, in characters. */
const MAX_SHORT_NAME = 12

/** The web manifest: what a phone calls the site, and shows it with, on its first screen. */
export function webManifest({ siteName }: { siteName: string }): string {
  const icon = (name: string, size: number, purpose: string) => ({
    src: `/assets/${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  return JSON.stringify({
    id: '/',
    name: siteName,
    short_name: Array.from(siteName).slice(0, MAX_SHORT_NAME).join(''),
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    // With the browser's own bar: visitors check by its address that the site is the government's.
    display: 'browser',
    theme_color: THEME_COLOR,
    background_color: '#ffffff',
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('icon-maskable', 512, 'maskable'),
    ],
  })
}
