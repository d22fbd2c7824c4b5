import { expect, it } from 'vitest'

import { type EndpointsOf, methodsAt } from './methods-at'

const config: EndpointsOf = {
  endpoints: [{ path: '/access', method: 'get' }],
  collections: [
    {
      slug: 'articles',
      endpoints: [
        { path: '/', method: 'get' },
        { path: '/', method: 'post' },
        { path: '/:id', method: 'get' },
        { path: '/:id', method: 'patch' },
        { path: '/:id/withdraw', method: 'post' },
      ],
    },
    { slug: 'hidden', endpoints: false },
  ],
  globals: [{ slug: 'site', endpoints: [{ path: '/', method: 'get' }] }],
}

it.each([
  ['/articles', ['GET', 'HEAD', 'POST']],
  ['/articles/', ['GET', 'HEAD', 'POST']],
  ['/articles/7', ['GET', 'HEAD', 'PATCH']],
  ['/articles/7/withdraw', ['POST']],
  ['/articles/7/no-such', []],
  ['/articles/%E0%A4%A', []],
  ['/globals/site', ['GET', 'HEAD']],
  ['/globals/no-such', []],
  ['/site', []],
  ['/hidden', []],
  ['/access', ['GET', 'HEAD']],
  ['/no-such', []],
  ['', []],
])('%s can be asked by %j', (path, methods) => {
  expect(methodsAt(config, path)).toEqual(methods)
})
