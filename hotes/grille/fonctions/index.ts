import {
  type Cellule,
  ESPACE_DES_FONCTIONS,
  estErreur,
  evaluer,
  FONCTIONS,
  type Fonction,
  type Scalaire,
  type ValeurDArgument,
  type ValeurDeFonction,
} from '../../../core/fonctions/index.ts'
import {
  type AddFunctionDescription,
  type Arg,
  type FunctionResultObject,
  helpers,
  registries,
} from '../bibliotheque.ts'

/** Les fonctions du registre, dans la grille ; leur description et celle de leurs arguments se montrent à la saisie. */
export function ajouterLesFonctions(): void {
  const { functionRegistry, errorTypes } = registries
  for (const code of ['#VALUE!', '#REF!']) errorTypes.add(code)
  for (const fonction of FONCTIONS) {
    const declaration: AddFunctionDescription = {
      description: `${fonction.titre}. ${fonction.description}`,
      category: 'Pacte',
      args: fonction.parametres.map((p, i) => argumentDe(fonction, p, i)),
      compute: (...recus: Arg[]) => rendre(evaluer(fonction.nom, recus.map(lire))),
    }
    functionRegistry.replace(`${ESPACE_DES_FONCTIONS}.${fonction.nom}`, declaration)
    // Celle de Google Sheets, dans une formule collée.
    functionRegistry.replace(`${ESPACE_DES_FONCTIONS}_${fonction.nom}`, {
      ...declaration,
      hidden: true,
    })
  }
}

function argumentDe(
  { variadique, parametres }: Fonction,
  { nom, ...entree }: Fonction['parametres'][number],
  rang: number,
) {
  const genres = ['any', 'range<any>']
  if (variadique && rang === parametres.length - 1) genres.push('repeating')
  else if (entree.facultatif) genres.push('optional')
  return helpers.arg(`${nom} (${genres.join(', ')})`, entree.description)
}

/** La grille range par colonnes, un tableau se lit par lignes. */
function lire(recu: Arg | undefined): ValeurDArgument {
  if (!Array.isArray(recu)) return scalaire(recu)
  const [premiere = []] = recu
  return premiere.map((_, ligne) => recu.map((colonne) => scalaire(colonne[ligne])))
}

function scalaire(objet: FunctionResultObject | undefined): Scalaire {
  return objet?.value
}

function rendre(valeur: ValeurDeFonction): FunctionResultObject | FunctionResultObject[][] {
  if (estErreur(valeur) || typeof valeur !== 'object') return rendreLaCase(valeur)
  const [premiere = []] = valeur
  return premiere.map((_, colonne) => valeur.map((ligne) => rendreLaCase(ligne[colonne] ?? '')))
}

/** Une erreur montre sa phrase au survol. */
function rendreLaCase(cellule: Cellule): FunctionResultObject {
  return estErreur(cellule) ? { value: '#VALUE!', message: cellule.erreur } : { value: cellule }
}
