import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { type Fichier, resumer } from '../../../core/consolidation/index.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'
import { lireFichier } from '../../disque/index.ts'
import { DIRE_UNE_CONSOLIDATION, estUnEchec } from '../../rendus/index.ts'
import { enTexteIso } from '../date.ts'
import { CODE_SAIN } from '../erreur.ts'
import type { Options } from '../examen.ts'
import { piecesGardees } from '../gardes.ts'
import { traiter } from '../traiter.ts'
import type { ContratDonne } from './contrats.ts'
import type { Trouve } from './parcourir.ts'

/** Ce qu'un fichier a donné. */
export interface FichierLu {
  readonly fichier: Fichier
  /** À dire sur stderr. */
  readonly phrases: readonly string[]
  readonly code: number
}

/** Un lecteur qui ne vérifie qu'une fois deux fichiers au même contenu, réglés de même. */
export function lecteurDeFichiers(options: Omit<Options, 'contrat'>) {
  const connus = new Map<string, Fichier['issue']>()
  return async (trouve: Trouve, donne: ContratDonne | undefined): Promise<FichierLu> => {
    const { chemin, nom, ignore } = trouve
    const etat = statSync(chemin, { throwIfNoEntry: false })
    const identite = {
      nom,
      taille: etat?.size ?? null,
      date: etat ? enTexteIso(etat.mtime) : null,
    }
    if (ignore !== null) {
      const issue = { genre: 'ignore', phrase: ignore } as const
      return { fichier: { ...identite, empreinte: null, issue }, phrases: [], code: CODE_SAIN }
    }
    const empreinte = empreinteDe(chemin, donne)
    const connue = empreinte === null ? undefined : connus.get(empreinte)
    if (connue?.genre === 'lu') {
      return { fichier: { ...identite, empreinte, issue: connue }, phrases: [], code: CODE_SAIN }
    }
    const contrat = donne?.contrat ?? SANS_REGLAGES
    const { resultat, phrases, code, gardes } = await traiter(chemin, { ...options, contrat }, null)
    const issue = issueDe(resultat, gardes)
    if (empreinte !== null) connus.set(empreinte, issue)
    const fichier = { ...identite, empreinte, issue }
    return issue.genre === 'ignore'
      ? { fichier, phrases: [], code: CODE_SAIN }
      : { fichier, phrases, code }
  }
}

type Traite = Awaited<ReturnType<typeof traiter>>

function issueDe(resultat: Traite['resultat'], gardes: Traite['gardes']): Fichier['issue'] {
  if (!estUnEchec(resultat))
    return { genre: 'lu', resume: resumer(resultat, piecesGardees(gardes)) }
  const { erreur } = resultat
  return { genre: erreur === DIRE_UNE_CONSOLIDATION ? 'ignore' : 'illisible', phrase: erreur }
}

/** null si le fichier ne se lit pas : la vérification dira pourquoi. */
function empreinteDe(chemin: string, donne: ContratDonne | undefined): string | null {
  try {
    const condense = createHash('sha256').update(lireFichier(chemin))
    return condense.update(`\n${donne?.texte ?? ''}`).digest('hex')
  } catch {
    return null
  }
}
