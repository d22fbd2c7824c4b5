import type { DemoStaff } from './types'

/** Enforcement and the command centre. */
export const enforcementStaff: readonly DemoStaff[] = [
  {
    key: 'lu-ming',
    name: '陆鸣',
    department: 'qcgj-zhzfdd',
    position: '一中队中队长',
    consentOn: '2024-02-20',
    responsibilities: '负责云溪、桥西两个片区的日常执法工作。',
    biography: [
      '2011年进入执法队伍，习惯随身带一把卷尺：店家遮阳篷伸出多少、花箱摆在哪里，量清楚了再开口。',
      '他带队与四十七家沿街商户逐户商定门前摆放线，片区占道投诉一年下降六成。',
    ],
    honors: [
      { title: '全区优秀行政执法员', year: 2024 },
      { title: '青岚区文明服务标兵', year: 2025 },
    ],
    portrait: {
      hair: 'crew',
      hairColour: 'black',
      face: 'square',
      wears: 'uniform',
      background: 'blue',
    },
  },
  {
    key: 'fang-xiaoman',
    name: '方小满',
    department: 'qcgj-zhzfdd',
    position: '二中队执法队员',
    consentOn: '2024-06-03',
    responsibilities: '负责学校周边秩序和普法宣传。',
    biography: [
      '2019年参加工作，能用本地方言给老年摊主讲清条文，自编的《摆摊十问》被印成小册子发到每个早市。',
    ],
    honors: [{ title: '区巾帼建功标兵', year: 2026 }],
    portrait: {
      hair: 'ponytail',
      hairColour: 'black',
      face: 'round',
      wears: 'uniform',
      background: 'mist',
    },
  },
  {
    key: 'he-dongsheng',
    name: '贺东升',
    department: 'qcgj-zhzfdd',
    position: '夜间巡查组组长',
    consentOn: '2024-09-12',
    responsibilities: '负责夜市、夜间施工噪声和渣土运输的巡查。',
    biography: [
      '退役军人，2015年转业到执法大队，值夜班两千多个，熟悉辖区每一盏不亮的灯和每一处晚收的摊。',
    ],
    portrait: {
      hair: 'short',
      hairColour: 'black',
      face: 'round',
      wears: 'uniform',
      background: 'green',
    },
  },
  {
    key: 'xu-qingyang',
    name: '许清扬',
    department: 'qcgj-szcg',
    position: '值班长',
    consentOn: '2024-08-15',
    responsibilities: '负责平台案件派遣和重大活动保障期间的调度。',
    biography: [
      '计算机专业，2014年参与数字城管平台建设，提出的“一图三色”督办办法让超期案件减少一半。',
    ],
    portrait: {
      hair: 'short',
      hairColour: 'brown',
      face: 'square',
      wears: 'shirt',
      glasses: true,
      background: 'mist',
    },
  },
  {
    key: 'bai-lu',
    name: '白露',
    department: 'qcgj-szcg',
    position: '热线受理员',
    consentOn: '2024-08-15',
    biography: ['接听热线六年，累计受理来电四万余件，回访满意率连续三年居全中心第一。'],
    honors: [{ title: '区青年岗位能手', year: 2025 }],
    portrait: {
      hair: 'bun',
      hairColour: 'black',
      face: 'long',
      wears: 'shirt',
      background: 'blue',
    },
  },
  {
    key: 'han-li',
    name: '韩立',
    department: 'qcgj-zhzfdd',
    position: '三中队执法队员',
    biography: ['负责城北片区日常巡查。'],
    portrait: {
      hair: 'side',
      hairColour: 'brown',
      face: 'round',
      wears: 'uniform',
      background: 'sand',
    },
  },
]
