/** Why something could not be sent. */
export const outgoingFaults = {
  'bad-url': '这个网址不能使用：要以 https:// 开头，端口为 443、80 或 8000 至 9999。',
  'inner-address': '对方的地址在内部网络。如确需发往内网，请运维人员把它写进 WEBHOOK_INNER_HOSTS。',
  'unknown-host': '找不到对方的主机，请检查网址。',
  'no-connection': '连接不上对方的服务器。',
  'bad-certificate': '对方的 HTTPS 证书不能验证。',
  'cut-off': '对方没有答复就断开了连接。',
  timeout: '对方没有在 10 秒内答复。',
} as const

export type OutgoingFaultCode = keyof typeof outgoingFaults

/** Nothing arrived, as far as is known; the message is a sentence for the staff. */
export class OutgoingFault extends Error {
  constructor(
    readonly code: OutgoingFaultCode,
    options?: ErrorOptions,
  ) {
    super(outgoingFaults[code], options)
    this.name = 'OutgoingFault'
  }
}

/** What a failed request is to be called. */
export function faultOf(error: unknown): OutgoingFault {
  if (error instanceof OutgoingFault) return error
  const { code } = (error ?? {}) as { code?: unknown }
  return new OutgoingFault(codeOf(typeof code === 'string' ? code : ''), { cause: error })
}

function codeOf(code: string): OutgoingFaultCode {
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'unknown-host'
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT)/.test(code)) {
    return 'no-connection'
  }
  if (/CERT|TLS|SSL|SIGNED|SIGNATURE|EPROTO/.test(code)) return 'bad-certificate'
  return 'cut-off'
}
