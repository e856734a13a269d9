import type { Refus } from '../../core/examen/index.ts'
import {
  type Bilan,
  creerLeRapport,
  ecrireEnTexte,
  verifierLeContrat,
} from '../../parcours/index.ts'
import type { Contexte } from './actions.ts'
import type { Issue, Menee } from './mener.ts'
import type { Reglage } from './reglages.ts'

type Avancer = (fraction: number) => void

/** Ce qui lit le classeur et en dit quelque chose. */
export function lectures({ outils, etat, envoyer }: Contexte, menee: Menee, reglage: Reglage) {
  const { hote, moteur, aujourdhui } = outils

  /** Le texte à vérifier avec ; un refus si les réglages gardés ne se lisent pas. */
  async function texteDesReglages(): Promise<{ readonly texte: string | null } | Refus> {
    await reglage.assurer()
    const { gardes } = etat()
    if (gardes.genre === 'illisibles') return { genre: 'refus', phrase: gardes.phrase }
    return { texte: gardes.genre === 'lus' ? ecrireEnTexte(gardes.reglages) : null }
  }

  async function passer(avancer: Avancer): Promise<Bilan> {
    const reglages = await texteDesReglages()
    const bilan: Bilan =
      'texte' in reglages
        ? await verifierLeContrat(outils, reglages.texte, avancer)
        : { verification: reglages, pose: null }
    envoyer({ genre: 'verifie', bilan })
    return bilan
  }

  async function verifierEtDire(avancer: Avancer): Promise<Issue> {
    const { verification } = await passer(avancer)
    return {
      annonce:
        verification.genre === 'refus'
          ? verification.phrase
          : `Vérification terminée. ${verification.conclusion}`,
    }
  }

  return {
    passer,
    verifier: () =>
      menee.mener('Vérification du contrat', (avancer) => {
        envoyer({ genre: 'onglet', onglet: 'constats' })
        return verifierEtDire(avancer)
      }),
    verifierDeNouveau: () => menee.mener('Vérification du contrat', verifierEtDire),
    lire: () =>
      menee.mener('Lecture du classeur', async (avancer) => {
        const reglages = await texteDesReglages()
        const verification =
          'texte' in reglages
            ? await moteur.verifier({
                classeur: await hote.lire(avancer),
                reglages: reglages.texte,
                date: aujourdhui(),
              })
            : reglages
        envoyer({ genre: 'lu', verification })
        return { annonce: verification.genre === 'refus' ? verification.phrase : 'Classeur lu.' }
      }),
    creerLeRapport: () =>
      menee.mener('Création du rapport', async (avancer) => {
        const reglages = await texteDesReglages()
        if (!('texte' in reglages)) {
          return { avis: { genre: 'information', phrase: reglages.phrase } }
        }
        const { bilan, feuille } = await creerLeRapport(outils, reglages.texte, avancer)
        envoyer({ genre: 'verifie', bilan })
        return {
          avis:
            feuille === null
              ? {
                  genre: 'information',
                  phrase:
                    'Pas de rapport : rien n’a pu être vérifié. L’onglet Constats dit pourquoi.',
                }
              : {
                  genre: 'succes',
                  phrase: `Le rapport est dans la feuille « ${feuille} », avec la vérification d’aujourd’hui.`,
                },
        }
      }),
  }
}

export type Lectures = ReturnType<typeof lectures>
