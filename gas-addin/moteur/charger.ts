import { FONCTION_DU_MOTEUR, type MoteurDuScript, PAGE_DU_VOLET } from '../echanges/index.ts'

const DEBUT = `function ${FONCTION_DU_MOTEUR}(`
const FIN = '</script'

/** Google oublie tout d'une exécution à l'autre : ce qui est chargé ne sert qu'à celle-ci. */
let charge: MoteurDuScript | null = null

/**
 * Le cœur entier, pour les rares fonctions de cellule qui le demandent : il est déjà dans la page du volet, et
 * Code.js, que toute cellule charge, n'a pas à le porter. Lève une Error, dont la cellule montre la phrase.
 */
export function chargerLeMoteur(): MoteurDuScript {
  charge ??= construire(source())
  return charge
}

/** Le texte de la fonction : de sa déclaration à la fin de son script, où elle est seule. */
function source(): string {
  const page = lireLaPage()
  const debut = page.indexOf(DEBUT)
  const fin = page.indexOf(FIN, debut)
  if (debut < 0 || fin < 0) throw new Error(INTROUVABLE)
  return page.slice(debut, fin)
}

function lireLaPage(): string {
  try {
    return HtmlService.createHtmlOutputFromFile(PAGE_DU_VOLET).getContent()
  } catch {
    throw new Error(INTROUVABLE)
  }
}

/** Seul notre propre fichier passe ici : rien de ce que contient le classeur n'y entre. */
function construire(texte: string): MoteurDuScript {
  try {
    return new Function(`${texte}\nreturn ${FONCTION_DU_MOTEUR}()`)()
  } catch {
    throw new Error(INTROUVABLE)
  }
}

const INTROUVABLE =
  'Cette fonction a besoin du fichier «\u00a0sidebar\u00a0» de Pacte, qui manque à ce classeur ' +
  'ou n’est pas de la même version. Vérifiez le contrat depuis le volet (menu Pacte)\u00a0; si lui ' +
  'non plus ne s’ouvre pas, demandez à qui a installé Pacte de recopier ses quatre fichiers.'
