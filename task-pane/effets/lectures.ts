import type { Refus } from '../../core/examen/index.ts'
import { type Avis, direLaPose, type Evenement, type Moment, type Resultat } from '../etat/index.ts'
import {
  type Bilan,
  type BilanAvecRapport,
  creerLeRapport,
  ecrireEnTexte,
  heure,
  lireEtVerifier,
  verifierLeContrat,
} from '../parcours/index.ts'
import type { Consulter } from './actions.ts'
import type { Contexte } from './contexte.ts'
import { direLeRefus, type Issue, type Menee } from './mener.ts'
import type { Reglage } from './reglages.ts'

const VERIFICATION = 'Vérification du contrat'

type Avancer = (fraction: number) => void

/** Dit avant la raison : le résultat, lui, est là. */
export const SANS_MARQUES = 'Le contrat est vérifié, mais les cellules n’ont pas été marquées. '

/** Ce qui lit le classeur et en dit quelque chose. */
export function lectures({ outils, etat, envoyer }: Contexte, menee: Menee, reglage: Reglage) {
  /** Le texte à vérifier avec ; un refus si les réglages gardés ne se lisent pas. */
  async function texteDesReglages(): Promise<{ readonly texte: string | null } | Refus> {
    await reglage.assurer()
    const { gardes } = etat()
    if (gardes.genre === 'illisibles') return { genre: 'refus', phrase: gardes.phrase }
    return { texte: gardes.genre === 'lus' ? ecrireEnTexte(gardes.reglages) : null }
  }

  let duree = 0

  /** Lit et juge, puis dit de quel moment est le résultat : ce qui a changé pendant la lecture le périme. */
  async function dater<T>(lire: () => Promise<T>, dire: (lu: T, pris: Moment) => Evenement) {
    const [debut, version] = [performance.now(), etat().version]
    const lu = await lire()
    duree = performance.now() - debut
    envoyer(dire(lu, { version, heure: heure() }))
    return lu
  }

  async function passer(avancer: Avancer): Promise<Bilan> {
    const reglages = await texteDesReglages()
    return dater<Bilan>(
      async () =>
        'texte' in reglages
          ? verifierLeContrat(outils, reglages.texte, avancer)
          : { verification: reglages, pose: null, echec: null },
      (bilan, pris) => ({ genre: 'verifie', bilan, ...pris }),
    )
  }

  async function relire(avancer: Avancer): Promise<Bilan['verification']> {
    const reglages = await texteDesReglages()
    return dater<Bilan['verification']>(
      async () =>
        'texte' in reglages ? lireEtVerifier(outils, reglages.texte, avancer) : reglages,
      (verification, pris) => ({ genre: 'lu', verification, ...pris }),
    )
  }

  /** Sans marquer de nouveau un classeur dont on vient d’effacer les marques. */
  async function suivre(avancer: Avancer): Promise<Issue> {
    const { resultat } = etat()
    const avant = phraseDe(resultat)
    if (resultat?.genre === 'verifie' && resultat.marquage.genre !== 'posees') await relire(avancer)
    else await passer(avancer)
    const apres = phraseDe(etat().resultat)
    return apres === avant ? {} : { annonce: apres }
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
    relire,
    /** De la dernière lecture, en millisecondes. */
    duree: () => duree,
    suivre: () => menee.mener(VERIFICATION, suivre),
    verifier: () =>
      menee.mener(VERIFICATION, (avancer) => {
        envoyer({ genre: 'onglet', onglet: 'constats' })
        return verifierEtDire(avancer)
      }),
    verifierDeNouveau: () => menee.mener(VERIFICATION, verifierEtDire),
    lire: () =>
      menee.mener('Lecture du classeur', async (avancer) => {
        const verification = await relire(avancer)
        return { annonce: verification.genre === 'refus' ? verification.phrase : 'Classeur lu.' }
      }),
    consulter: (quoi: string, faire: Consulter) =>
      menee.mener(quoi, async (avancer) => {
        const reglages = await texteDesReglages()
        if (!('texte' in reglages)) {
          return { avis: { genre: 'information', phrase: reglages.phrase } }
        }
        const classeur = await outils.hote.lire(avancer)
        const date = outils.aujourdhui()
        return faire({
          demande: { classeur, reglages: reglages.texte, date },
          hote: outils.hote,
        })
      }),
    creerLeRapport: () =>
      menee.mener('Création du rapport', async (avancer) => {
        const reglages = await texteDesReglages()
        if (!('texte' in reglages)) {
          return { avis: { genre: 'information', phrase: reglages.phrase } }
        }
        const fait = await dater(
          () => creerLeRapport(outils, reglages.texte, avancer),
          ({ bilan }, pris) => ({ genre: 'verifie', bilan, ...pris }),
        )
        return { avis: direLeRapport(fait, heure()) }
      }),
  }
}

function phraseDe(resultat: Resultat | null): string {
  if (resultat === null) return ''
  return resultat.genre === 'refus'
    ? resultat.refus.phrase
    : resultat.verification.conclusion.phrase
}

function direLeRapport({ bilan, feuille, echec }: BilanAvecRapport, quand: string): Avis {
  if (echec !== null) {
    return direLeRefus(echec, 'Le contrat est vérifié, mais le rapport n’est pas créé. ')
  }
  if (feuille === null) {
    return {
      genre: 'information',
      phrase: 'Pas de rapport\u00a0: rien n’a pu être vérifié. L’onglet Constats dit pourquoi.',
    }
  }
  const ou = `Rapport écrit dans la feuille «\u00a0${feuille}\u00a0»`
  return bilan.echec === null
    ? { genre: 'succes', phrase: `${ou}, avec la vérification de ${quand}.` }
    : direLeRefus(bilan.echec, `${ou}, mais les cellules n’ont pas été marquées. `)
}

export type Lectures = ReturnType<typeof lectures>
