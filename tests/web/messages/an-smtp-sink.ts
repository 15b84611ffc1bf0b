import { once } from 'node:events'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Mail = { readonly from: string; readonly to: readonly string[]; readonly raw: string }

/** A real SMTP server on this machine that keeps what it is sent. */
export async function anSmtpSink(options: SMTPServerOptions = {}) {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        mails.push({
          from,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        })
        callback()
      })
    },
    ...options,
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('the sink has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    close: async () => {
      server.close()
      await once(listening, 'close')
    },
  }
}

/** A refusal as an SMTP server gives it. */
export function smtpRefusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
