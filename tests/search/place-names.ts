/** Names of the fictional district and of people who do not exist; all of them made of parts. */

const words = (text: string) => text.trim().split(/\s+/u)
const cross = (heads: readonly string[], tails: readonly string[]) =>
  tails.flatMap((tail) => heads.map((head) => head + tail))

const quarters = words(
  '云溪 桥西 文澜 城北 清水 柳浪 锦里 望江 茶山 松涛 石桥 东篱 梅坞 渡口 芦汀 荷塘 听泉 竹里',
)

/** Streets, the busiest first. */
export const streets: readonly string[] = [
  ...words('青岚大道 文澜路 青川路 滨江路 政通路 桥西路 清水路 云溪路 柳浪巷 城北路'),
  ...cross(
    words('望江 松涛 石桥 东篱 梅坞 听泉 荷塘 芦汀 锦里 竹里 鹤鸣 晴川'),
    words('路 东路 街 巷'),
  ),
]

/** Communities. */
export const communities: readonly string[] = [
  ...cross(quarters, ['社区']),
  ...cross(words('锦绣 安和 春晖 同心 学府 康宁 静安里 金穗 河畔 小桥'), ['社区', '小区']),
]

const surnames = words(
  '沈 顾 陆 程 简 俞 祝 柏 庄 骆 邵 褚 闵 屠 房 解 齐 卞 莫 鲍 岑 倪 汤 滕 路 项 童 颜 梅 盛',
)
const given = words('若 知 云 清 景 书 砚 望 予 言 听 映 念 守 怀 静 采 允 思 致')
const last = words('禾 岚 溪 舟 川 宁 竹 松 麦 桐 石 澄 远 棠 野 帆 安 朗 秋 枫')

/** A person for each number; 12,000 of them, then they come again. */
export function person(number: number): string {
  const pick = (list: readonly string[], by: number) => list[Math.floor(number / by) % list.length]!
  return (
    pick(surnames, 1) + pick(given, surnames.length) + pick(last, surnames.length * given.length)
  )
}

export const people = surnames.length * given.length * last.length

export const posts = words(
  '局长 副局长 主任 副主任 科长 队长 中队长 班长 组长 工程师 技术员 书记 站长 所长 受理员 队员',
)

/** Words and numbers in one piece; none of the numbers is anybody's. */
export const hotlines = words(`
供水55101 公交55012 燃气55203 路灯55304 环卫55405 养老55506 就业55607 轨道55018 医保55709 法援55810 铁路55316
停车55911
`)

/** Latin words and mixtures, the most frequent first. */
export const latin = words(`
PM2.5 5G App GIS LED AI 24小时 wz@qinglan.example VOCs BIM GPS ETC IPv6 Wi-Fi CT AED NB-IoT 3D VR OCR PM10 pH5.6
zx@qinglan.example BRT SUV KTV CAD ISO9001 LNG CNG PVC PE管 USB RFID EPC TOD P+R B2B O2O NFC FM98.7 HDPE SBS改性
A4纸 CPR COD TVOC XPS X光 T台 Q版 K12路 M5砂浆 C30混凝土 DN300管 10kV线路 VI系统 hr@qinglan.example
`)

const rareCharacters = [
  ...new Set(
    '璎翊骐垚珩琬琮璟瑄嵘峤岫崧嶙淼漪泓洺浔湜澍瀚濡炘烨焕煦熠燊晗晞昉昀昕晔暄暾曜栩桦桁楹楷榛槿樾檀祎祯祺禛禧笙筠箬',
  ),
]
const SIZE = rareCharacters.length

/**
 * A name of four characters that no other number has, for what is to stand in one article alone.
 * Numbers up to {@link names} in an order that looks like none.
 */
export function uniqueName(number: number): string {
  let rest = (number * MULTIPLIER + 1_234_567) % names
  let name = ''
  for (let place = 0; place < 4; place++) {
    name += rareCharacters[rest % SIZE]!
    rest = Math.floor(rest / SIZE)
  }
  return name
}

/** A prime, so that it has no divisor in common with the number of names. */
const MULTIPLIER = 7_368_787

export const names = SIZE ** 4
