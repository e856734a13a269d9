import { NOMS_DES_GRAVITES } from '../../core/constats/index.ts'
import type { Bilan } from '../parcours/index.ts'
import { type ConstatRange, type Filtres, filtrer, ranger } from './constats.ts'
import { direLeLieu } from './dire.ts'
import { type Etat, type Peremption, type Resultat, TRANCHE } from './etat.ts'
import type { Evenement } from './evenements.ts'

/** L’état après un événement. Rien d’autre ne change l’état du volet. */
export function transiter(etat: Etat, evenement: Evenement): Etat {
  switch (evenement.genre) {
    case 'presente':
      return { ...etat, presentation: evenement.presentation }
    case 'gardes':
      return { ...etat, gardes: evenement.gardes }
    case 'regle':
      return {
        ...etat,
        gardes: { genre: 'lus', reglages: evenement.reglages },
        peremption: perimer(etat, 'reglages'),
        annonce: 'Réglage retenu\u00a0: il comptera à la prochaine vérification.',
      }
    case 'onglet':
      return { ...etat, onglet: evenement.onglet }
    case 'commence':
      return {
        ...etat,
        travail: { quoi: evenement.quoi, fraction: null, dure: false },
        avis: null,
        annonce: '',
      }
    case 'avance':
      return etat.travail === null
        ? etat
        : { ...etat, travail: { ...etat.travail, fraction: mesurer(evenement.fraction) } }
    case 'dure':
      return etat.travail === null
        ? etat
        : {
            ...etat,
            travail: { ...etat.travail, dure: true },
            annonce: `${etat.travail.quoi} en cours.`,
          }
    case 'finit':
      return {
        ...etat,
        travail: null,
        avis: evenement.avis,
        annonce: evenement.annonce ?? annoncer(evenement.avis),
      }
    case 'verifie':
      return etablir(etat, resultatDe(evenement.bilan))
    case 'lu':
      return etablir(etat, resultatDe({ verification: evenement.verification }))
    case 'filtre':
      return {
        ...etat,
        filtres: { ...etat.filtres, ...evenement.filtres },
        montres: TRANCHE,
        courant: null,
      }
    case 'suite':
      return { ...etat, montres: etat.montres + TRANCHE }
    case 'deplie':
      return { ...etat, deplies: basculer(etat.deplies, evenement.numero) }
    case 'va':
      return aller(etat, evenement.numero)
    case 'demande':
      return { ...etat, dialogue: evenement.dialogue }
    case 'renonce':
      return { ...etat, dialogue: null }
    case 'corrige':
      return {
        ...etat,
        faites: [
          ...etat.faites,
          { numero: (etat.faites.at(-1)?.numero ?? 0) + 1, ecriture: evenement.ecriture },
        ],
        peremption: perimer(etat, 'correction'),
      }
    case 'remet':
      return {
        ...etat,
        faites: etat.faites.filter((f) => f.numero !== evenement.numero),
        peremption: perimer(etat, 'correction'),
      }
    case 'tait':
      return { ...etat, avis: null }
  }
}

interface Lu {
  readonly verification: Bilan['verification']
  readonly pose?: Bilan['pose']
  readonly echec?: Bilan['echec']
}

function resultatDe({ verification, pose = null, echec = null }: Lu): Resultat {
  if (verification.genre === 'refus') return { genre: 'refus', refus: verification }
  const nonMarque = echec !== null
  return { genre: 'verifie', verification, pose, nonMarque, ...ranger(verification.constats) }
}

/** Un résultat neuf : les numéros d’avant ne désignent plus rien. */
function etablir(etat: Etat, resultat: Resultat): Etat {
  return {
    ...etat,
    resultat,
    peremption: null,
    deplies: new Set(),
    courant: null,
    montres: TRANCHE,
  }
}

/** Sans résultat, rien ne peut être dépassé. */
function perimer({ resultat }: Etat, raison: Peremption): Peremption | null {
  return resultat === null ? null : raison
}

interface Filtree {
  readonly reproches: readonly ConstatRange[]
  readonly liste: readonly ConstatRange[]
}

/** Chaque jeu de filtres et ce qu’il a donné : la liste se demande plusieurs fois par affichage. */
const filtrees = new WeakMap<Filtres, Filtree>()

/** Les constats affichables, filtres compris. */
export function listeDe({ resultat, filtres }: Etat): readonly ConstatRange[] {
  if (resultat?.genre !== 'verifie') return []
  const { reproches } = resultat
  const connue = filtrees.get(filtres)
  if (connue?.reproches === reproches) return connue.liste
  const liste = filtrer(reproches, filtres)
  filtrees.set(filtres, { reproches, liste })
  return liste
}

function aller(etat: Etat, numero: number): Etat {
  const liste = listeDe(etat)
  const rang = liste.findIndex((c) => c.numero === numero)
  const vise = liste[rang]
  if (vise === undefined) return { ...etat, courant: numero }
  const { constat } = vise
  const lieu = direLeLieu(constat) ?? 'aucune cellule en cause'
  return {
    ...etat,
    courant: numero,
    montres: Math.max(etat.montres, Math.ceil((rang + 1) / TRANCHE) * TRANCHE),
    annonce:
      `Constat ${rang + 1} sur ${liste.length}. ${NOMS_DES_GRAVITES[constat.gravite]}, ` +
      `${lieu}. ${constat.message}`,
  }
}

function annoncer(avis: Etat['avis']): string {
  // Une erreur se montre dans une zone d’alerte, qui la dit déjà.
  return avis === null || avis.genre === 'erreur' ? '' : avis.phrase
}

function basculer(ensemble: ReadonlySet<number>, element: number): ReadonlySet<number> {
  const suivant = new Set(ensemble)
  if (!suivant.delete(element)) suivant.add(element)
  return suivant
}

/** La lecture finie, ce qui suit n’a pas de mesure. */
function mesurer(fraction: number): number | null {
  return fraction >= 1 ? null : Math.max(0, fraction)
}
