import { expect, it } from 'vitest'

import { columnKinds } from './column'

it('D-META-05: offers every column type that the national rule names', () => {
  const named =
    '首页 概况信息 机构职能 负责人信息 工作动态 政策文件 信息公开指南 信息公开目录 信息公开年报 ' +
    '依申请公开 数据发布 数据开放 政策解读 回应关切 办事服务 咨询投诉 征集调查 在线访谈'
  expect(columnKinds).toEqual(expect.arrayContaining(named.split(' ')))
})
