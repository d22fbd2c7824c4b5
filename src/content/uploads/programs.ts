/** Extensions of what runs, or is shown by a browser as a page, when somebody opens it. */
const programExtensions = new Set(
  [
    'exe dll com scr pif cpl sys drv ocx msi msp mst msix appx application gadget xll',
    'bat cmd ps1 psm1 psd1 vbs vbe js jse mjs cjs wsf wsh wsc sct hta reg inf scf lnk url',
    'settingcontent-ms library-ms search-ms appref-ms chm hlp iqy slk',
    'jar jnlp class apk ipa xap war',
    'sh bash zsh csh ksh command run bin elf so dylib app pkg dmg deb rpm desktop appimage',
    'py pyc pyw rb pl php php3 php4 php5 phtml phar asp aspx ashx asmx cer jsp jspx cgi',
    'htm html xhtml shtml xht svg svgz mht mhtml swf',
    'docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam sldm',
    'iso img vhd vhdx',
  ].flatMap((line) => line.split(' ')),
)

/** Parts of office files that are called so and run nothing. */
const harmlessInOffice = new Set(['bin'])

/** Small letters, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1)
  const dot = base.lastIndexOf('.')
  return dot === -1 ? '' : base.slice(dot + 1).toLowerCase()
}

/** Whether a name is that of a program. Windows drops dots and blanks at the end. */
export function isProgramName(name: string): boolean {
  return programExtensions.has(extensionOf(name.replace(/[. ]+$/, '')))
}

/** … of a part of an office file, whose settings of printers and the like are `.bin`. */
export function isProgramPart(name: string): boolean {
  return isProgramName(name) && !harmlessInOffice.has(extensionOf(name))
}

/** Those that a name is made to hide; addresses of sites (`.com`) and versions stand in honest names. */
const hiddenExtensions = new Set(
  [
    'exe dll scr pif cpl msi bat cmd ps1 vbs vbe js jse wsf hta reg lnk jar apk',
    'php php3 php4 php5 phtml phar asp aspx jsp jspx cgi htm html xhtml shtml svg',
  ].flatMap((line) => line.split(' ')),
)

/** Whether any extension of a name but the last is that of a program: `a.php.jpg`, `a.exe.pdf`. */
export function hidesProgramName(name: string): boolean {
  return name
    .split('.')
    .slice(1, -1)
    .some((part) => hiddenExtensions.has(part.trim().toLowerCase()))
}

/** ELF, and Mach-O in its byte orders and as a bundle of several (which Java classes begin like). */
const MAGIC = [
  '7f454c46',
  'feedface',
  'feedfacf',
  'cefaedfe',
  'cffaedfe',
  'cafebabe',
  '4c00000001140200',
]

/** Whether a file that begins with these bytes is a program or a script, whatever it is called. */
export function beginsAsProgram(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 8))
  if (start[0] === 0x4d && start[1] === 0x5a) return true // MZ: Windows and DOS
  if (start[0] === 0x23 && start[1] === 0x21) return true // #!: scripts
  const hex = start.toString('hex')
  return MAGIC.some((magic) => hex.startsWith(magic))
}
