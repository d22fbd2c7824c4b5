/** Payload itself takes three characters. */
export const MIN_LENGTH = 8
/** From here on length makes up for variety: a sentence is a good password. */
export const PHRASE_LENGTH = 16
/** PBKDF2 hashes whatever it is given; a megabyte of password is an attack. */
export const MAX_LENGTH = 200
/** How many of the four classes a shorter password needs. */
const CLASSES = 3

/** Whose password it is: what anybody would try first. */
export interface PasswordOwner {
  name?: string | null
  email?: string | null
}

/** Beginnings of what is tried first everywhere, in lower case and without what is not a letter or digit. */
const COMMON =
  /^(password|passw0rd|p455word|admin|administrator|root|qwer|asdf|zxcv|1qaz|abc123|abcd|letmein|welcome|iloveyou|woaini|test|guest|china|zhengfu|gov)/

/**
 * What is wrong with a new password, for the person who chose it; `null` when nothing is
 * (D-SEC-01). Whether it was used before is asked elsewhere.
 */
export function passwordFault(password: string, owner: PasswordOwner = {}): string | null {
  if (password.length < MIN_LENGTH) return `密码至少 ${MIN_LENGTH} 个字符。`
  if (password.length > MAX_LENGTH) return `密码最长 ${MAX_LENGTH} 个字符。`
  const isPhrase = password.length >= PHRASE_LENGTH
  if (!isPhrase && classesOf(password) < CLASSES) {
    return `密码要含大写字母、小写字母、数字、符号中的至少三种；或者用 ${PHRASE_LENGTH} 个字符以上的一句话。`
  }
  if (new Set(password).size < 5) return '密码里重复的字符太多。'
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (COMMON.test(plain) && plain.length < PHRASE_LENGTH) {
    return '这类密码人人先试，请换一个不容易猜到的。'
  }
  if (isSequence(plain)) return '密码不能是连续的字母或数字。'
  for (const part of [owner.name, owner.email?.split('@')[0]]) {
    const known = part?.toLowerCase().trim() ?? ''
    if (known.length >= 2 && password.toLowerCase().includes(known)) {
      return '密码里不能有姓名或账号。'
    }
  }
  return null
}

function classesOf(password: string): number {
  return [/\p{Lu}/u, /\p{Ll}|\p{Lo}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length
}

/** `12345678`, `abcdefgh` and the like, forwards and backwards. */
function isSequence(text: string): boolean {
  if (text.length < 6) return false
  const codes = Array.from(text, (char) => char.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 9)
}
