import { createHash } from 'node:crypto'
import type { Controle } from './controler.ts'

/** Ce que l'on garde d'un paragraphe : son empreinte et ses chiffres, jamais ses phrases. */
export interface Empreinte {
  readonly empreinte: string
  readonly chiffres: readonly string[]
}

export type Empreintes = Readonly<Record<string, Empreinte>>

export interface Changement {
  readonly cle: string
  readonly section: string
  /** La clé n'avait pas encore d'empreinte. */
  readonly nouveau: boolean
  readonly disparus: readonly string[]
  readonly apparus: readonly string[]
}

const CHIFFRE = /\d+(?:[ .,/]\d+)*(?: ?%)?/g

export function empreinteDe(paragraphe: string): Empreinte {
  return {
    empreinte: createHash('sha256').update(paragraphe).digest('hex').slice(0, 16),
    chiffres: [...new Set(paragraphe.match(CHIFFRE) ?? [])],
  }
}

export function empreintesDe(controles: readonly Controle[]): Empreintes {
  return Object.fromEntries(
    controles.flatMap((c) => (c.etat === 'trouvee' ? [[c.cle, empreinteDe(c.paragraphe)]] : [])),
  )
}

/** Les passages dont le paragraphe n'est plus le même qu'à la dernière lecture. */
export function changements(controles: readonly Controle[], connues: Empreintes): Changement[] {
  return controles.flatMap((controle) => {
    const texte = texteDe(controle)
    if (texte === null) return []
    const avant = connues[controle.cle]
    const apres = empreinteDe(texte)
    if (avant?.empreinte === apres.empreinte) return []
    const perdus = controle.etat === 'introuvable' ? controle.manquants : []
    const chiffres = (avant?.chiffres ?? []).filter((c) => !apres.chiffres.includes(c))
    return [
      {
        cle: controle.cle,
        section: controle.source.section,
        nouveau: avant === undefined,
        disparus: [...new Set([...perdus, ...chiffres])],
        apparus: avant ? apres.chiffres.filter((c) => !avant.chiffres.includes(c)) : [],
      },
    ]
  })
}

function texteDe(controle: Controle): string | null {
  if (controle.etat === 'trouvee') return controle.paragraphe
  return controle.etat === 'introuvable' ? controle.proche : null
}
