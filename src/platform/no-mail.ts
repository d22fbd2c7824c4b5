import type { EmailAdapter } from 'payload'

/**
 * The portal sends no mail. Payload's own stand-in writes each letter to the log, links for a new
 * password included; this one says only that a letter was not sent.
 */
export const noMail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: 'nobody',
  sendEmail: (message) => {
    payload.logger.warn({
      msg: 'A letter was not sent: the portal sends no mail',
      subject: message.subject,
    })
    return Promise.resolve()
  },
})
