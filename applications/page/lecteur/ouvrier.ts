// L'entrée de lecteur.js : le fil qui lit un gros fichier, le vérifie, et en écrit la copie, sans figer la page.
import '../../../core/complements/index.ts'
import type { Avancer } from '../../../formats/index.ts'
import { ErreurDeClasseur } from '../../../hotes/fichier/index.ts'
import { etudeDistante, FICHIER_DE_L_ETUDE } from '../../../task-pane/etude/index.ts'
import { ErreurDHote } from '../../../task-pane/hote/index.ts'
import { servir } from '../../../task-pane/moteur/index.ts'
import { ouvrirLAtelier } from './atelier.ts'
import { type Demande, type Echec, estUneDemande, type Nouvelle } from './messages.ts'

// Un fil de plus, qui ne dure qu'une étude : ce que le volet demande pendant ce temps n'attend pas.
const { moteur, gestes } = ouvrirLAtelier(etudeDistante(() => new Worker(FICHIER_DE_L_ETUDE)))
servir(self, moteur)

self.addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  if (!estUneDemande(data)) return
  const { demande } = data
  try {
    self.postMessage({ demande, rendu: await faire(data) })
  } catch (cause) {
    self.postMessage({ demande, echec: echecDe(cause) })
  }
})

/** Plus souvent, l'œil ne suit pas. */
const ENTRE_DEUX_NOUVELLES = 100

function nouvellesDe(demande: number): Avancer {
  let derniere = 0
  return (avancement) => {
    const maintenant = performance.now()
    if (maintenant - derniere < ENTRE_DEUX_NOUVELLES) return
    derniere = maintenant
    self.postMessage({ demande, avancement } satisfies Nouvelle)
  }
}

function faire({ demande, geste, valeurs }: Demande): Promise<unknown> {
  // Une fonction ne passe pas d'un fil à l'autre : celle-ci en tient lieu.
  if (geste === 'ouvrir') {
    const [octets, nom] = valeurs as Parameters<typeof gestes.ouvrir>
    return gestes.ouvrir(octets, nom, nouvellesDe(demande))
  }
  const parNom: Readonly<Record<string, (...valeurs: never[]) => Promise<unknown>>> = { ...gestes }
  const voulu = parNom[geste]
  if (voulu === undefined) throw new RangeError(`«\u00a0${geste}\u00a0» n’est pas un geste`)
  return voulu(...(valeurs as never[]))
}

function echecDe(cause: unknown): Echec {
  if (cause instanceof ErreurDeClasseur) {
    return { sorte: 'classeur', genre: cause.genre, phrase: cause.message }
  }
  if (cause instanceof ErreurDHote) {
    return { sorte: 'hote', motif: cause.motif, phrase: cause.message }
  }
  return { sorte: 'imprevue', phrase: cause instanceof Error ? cause.message : String(cause) }
}
