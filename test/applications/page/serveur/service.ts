import { type ClientRequestArgs, type IncomingHttpHeaders, request } from 'node:http'

export interface Recue {
  readonly code: number
  readonly entetes: IncomingHttpHeaders
  readonly corps: string
}

/** Une demande brute : ni suivi des redirections, ni en-têtes que le test n'a pas écrits. */
export function demander(port: number, options: ClientRequestArgs): Promise<Recue> {
  return new Promise((recue, echec) => {
    request({ host: '127.0.0.1', port, ...options }, (reponse) => {
      const morceaux: Buffer[] = []
      reponse.on('data', (morceau: Buffer) => morceaux.push(morceau))
      reponse.on('end', () =>
        recue({
          code: reponse.statusCode ?? 0,
          entetes: reponse.headers,
          corps: Buffer.concat(morceaux).toString(),
        }),
      )
    })
      .on('error', echec)
      .end()
  })
}
