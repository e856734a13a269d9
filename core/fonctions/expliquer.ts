import { facultatif, texte } from '../calculs/index.ts'
import { ecrireNombre } from '../nombres/index.ts'
import { fonctionDEnsemble, parametre } from './declarer.ts'
import type { Fonction, Ressources } from './fonction.ts'
import { lireArgument } from './lire-argument.ts'
import { nomSimple } from './noms.ts'
import {
  type ErreurDeFonction,
  estPlage,
  type Scalaire,
  type ValeurDArgument,
  type ValeurDeFonction,
} from './valeur.ts'

const NOM = 'EXPLIQUER'
const nomDeFonction = parametre('fonction', texte('la fonction', 'Nom de la fonction à expliquer'))

export const expliquer = fonctionDEnsemble({
  nom: NOM,
  titre: 'Étapes d’un calcul',
  description:
    'Une ligne par étape, avec vos nombres\u00a0: EXPLIQUER("PARTETAT" ; 100 ; 20) dit pourquoi 40.',
  parametres: [
    nomDeFonction,
    parametre('arguments', facultatif(texte('les arguments', 'Ceux de la fonction, dans l’ordre'))),
  ],
  variadique: true,
  exemples: [
    {
      arguments: ['PARTETAT', 100, 20],
      attendu: [
        ['assiette = coût − tiers = 100\u00a0€ − 20\u00a0€ = 80\u00a0€'],
        ['part de l’État = assiette × parité = 80\u00a0€ × 50\u00a0% = 40\u00a0€'],
      ],
    },
    {
      arguments: ['TAUXCEE', 2026],
      attendu: [
        ['taux CEE 2026 = dernière valeur écrite (2025) = 50\u00a0%'],
        ['À confirmer\u00a0: le texte n’écrit rien après 2025.'],
      ],
    },
  ],
  sources: [],
  calcule: ([nom, ...valeurs], ressources) => {
    const parPlages = fonctionParPlages(nom, ressources)
    if (parPlages) return enColonne(parPlages.explique(valeurs))
    const seules: Scalaire[] = []
    for (const valeur of [nom, ...valeurs]) {
      const seule = uneCellule(valeur)
      if (typeof seule === 'object' && seule !== null) return seule
      seules.push(seule)
    }
    const [premiere, ...suite] = seules
    if (typeof premiere === 'number') return resultatRecu(premiere)
    const lu = lireArgument(NOM, nomDeFonction, premiere)
    return typeof lu === 'object' ? lu : etapesDe(String(lu), suite, ressources)
  },
})

/** EXPLIQUER(PARTETAT(100)) : le tableur a déjà calculé, il ne reste que le nombre. */
function resultatRecu(resultat: number): ErreurDeFonction {
  return {
    erreur:
      `${NOM}\u00a0: ${ecrireNombre(resultat)} est un résultat, pas un nom. Écrivez le nom ` +
      'de la fonction entre guillemets, puis ses arguments\u00a0: EXPLIQUER("PARTETAT" ; 100 ; 20).',
  }
}

/** La fonction nommée, si elle s'explique sur ses plages entières. */
function fonctionParPlages(nom: ValeurDArgument, { fonctions }: Ressources) {
  const seul = uneCellule(nom)
  if (typeof seul !== 'string') return null
  const simple = nomSimple(seul)
  return fonctionsParPlages(fonctions).find((f) => f.nom === simple) ?? null
}

function fonctionsParPlages(fonctions: readonly Fonction[]) {
  return fonctions.flatMap((f) =>
    f.portee === 'ensemble' && f.explique ? [{ ...f, explique: f.explique }] : [],
  )
}

function enColonne(etapes: readonly string[] | ErreurDeFonction): ValeurDeFonction {
  return 'erreur' in etapes ? etapes : etapes.map((etape) => [etape])
}

function etapesDe(
  nom: string,
  valeurs: readonly Scalaire[],
  ressources: Ressources,
): ValeurDeFonction {
  const explicables = ressources.fonctions.flatMap((f) =>
    f.portee === 'cellule' && f.explique ? [{ ...f, explique: f.explique }] : [],
  )
  const fonction = explicables.find((f) => f.nom === nomSimple(nom))
  if (fonction === undefined) {
    const admises = [...explicables, ...fonctionsParPlages(ressources.fonctions)]
    const noms = admises.map((f) => f.nom).join(', ')
    return {
      erreur: `${NOM}\u00a0: «\u00a0${nom}\u00a0» n’a pas d’étapes à montrer (admises\u00a0: ${noms}).`,
    }
  }
  if (valeurs.length > fonction.parametres.length) {
    const admis = fonction.parametres.map((p) => p.nom).join('\u00a0; ')
    return { erreur: `${NOM}\u00a0: ${fonction.nom} attend au plus ${admis}.` }
  }
  return enColonne(fonction.explique(valeurs, ressources))
}

function uneCellule(valeur: ValeurDArgument): Scalaire | ErreurDeFonction {
  if (!estPlage(valeur)) return valeur
  if (valeur.length === 1 && valeur[0]?.length === 1) return valeur[0][0]
  return {
    erreur: `${NOM}\u00a0: un seul calcul à la fois, donnez des cellules et non des plages.`,
  }
}
