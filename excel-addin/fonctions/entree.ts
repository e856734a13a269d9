// L'entrée de functions.js : chaque fonction du registre, sous le nom que functions.json annonce à Excel.
import { lireArguments } from './arguments.ts'
import { repondre } from './repondre.ts'

/** Les noms du registre, écrits à la construction : le registre lui-même pèserait dix fois ce fichier. */
declare const NOMS_DES_FONCTIONS: readonly string[]

// Si office.js n'a pas pu se charger, il n'y a personne à qui répondre ; le volet le dit.
if (typeof CustomFunctions !== 'undefined') NOMS_DES_FONCTIONS.forEach(associer)

function associer(nom: string): void {
  CustomFunctions.associate(nom, (...recus: unknown[]) => {
    // Le dernier argument est toujours le contexte de l'appel, qu'aucune fonction ne demande.
    const valeurs = lireArguments(recus.slice(0, -1))
    return repondre(nom, valeurs)
  })
}
