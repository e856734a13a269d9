import type { Refus } from '../../core/examen/index.ts'
import { type Avis, direLaPose } from '../etat/index.ts'
import {
  type Bilan,
  type BilanAvecRapport,
  creerLeRapport,
  ecrireEnTexte,
  verifierLeContrat,
} from '../parcours/index.ts'
import type { Contexte } from './contexte.ts'
import { direLeRefus, type Issue, type Menee } from './mener.ts'
import type { Reglage } from './reglages.ts'

type Avancer = (fraction: number) => void

/** Dit avant la raison : le résultat, lui, est là. */
export const SANS_MARQUES = 'Le contrat est vérifié, mais les cellules n’ont pas été marquées. '

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
        : { verification: reglages, pose: null, echec: null }
    envoyer({ genre: 'verifie', bilan })
    return bilan
  }

  async function verifierEtDire(avancer: Avancer): Promise<Issue> {
    const { verification, pose, echec } = await passer(avancer)
    if (verification.genre === 'refus') return { annonce: verification.phrase }
    const dites = ['Vérification terminée.', verification.conclusion.phrase]
    return {
      ...(echec === null ? {} : { avis: direLeRefus(echec, SANS_MARQUES) }),
      annonce: [...dites, ...(pose === null ? [] : direLaPose(pose))].join(' '),
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
        const fait = await creerLeRapport(outils, reglages.texte, avancer)
        envoyer({ genre: 'verifie', bilan: fait.bilan })
        return { avis: direLeRapport(fait) }
      }),
  }
}

function direLeRapport({ bilan, feuille, echec }: BilanAvecRapport): Avis {
  if (echec !== null) {
    return direLeRefus(echec, 'Le contrat est vérifié, mais le rapport n’est pas créé. ')
  }
  if (feuille === null) {
    return {
      genre: 'information',
      phrase: 'Pas de rapport\u00a0: rien n’a pu être vérifié. L’onglet Constats dit pourquoi.',
    }
  }
  const ou = `Le rapport est dans la feuille «\u00a0${feuille}\u00a0»`
  return bilan.echec === null
    ? { genre: 'succes', phrase: `${ou}, avec la vérification d’aujourd’hui.` }
    : direLeRefus(bilan.echec, `${ou}, mais les cellules n’ont pas été marquées. `)
}

export type Lectures = ReturnType<typeof lectures>
