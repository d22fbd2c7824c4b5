import { dispatch } from './dispatch-base'

/** Articles that are being written: no day of publication, never public. */
export const drafts = [
  dispatch({
    title: '元旦春节环境保障方案（讨论稿）',
    keywords: ['元旦', '春节', '保障'],
    body: [
      '为做好元旦春节期间市容环境保障，拟从12月25日起实行双班作业。具体人数和车辆待各单位11月底报送。',
      '灯饰布置方案尚在比选，正式稿以局务会意见为准。',
    ],
  }),
  dispatch({
    title: '记行道树养护班班长陈木生：三十年与树为邻',
    departments: ['qcgj-ylzx'],
    keywords: ['一线故事', '古树'],
    cover: 'tree-pruning',
    body: [
      '陈木生的笔记本里，记着一百二十六株古树的名字。他说，每棵树都有脾气，住得近了才懂。',
      '（采访补充中：与林业院所合作复壮的情况、徒弟的讲述。）',
    ],
  }),
  dispatch({
    title: '清水路雨水泵站开工',
    departments: ['qcgj-szzx'],
    keywords: ['泵站', '排水'],
    body: [
      '清水路雨水泵站计划于12月上旬开工，建成后可将下穿通道的排水能力提高一倍。',
      '开工日期待施工许可办结后填写。',
    ],
  }),
]
