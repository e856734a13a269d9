/**
 * Les essais qui ouvrent un navigateur, lancent un programme, passent tout un hôte sur tous les classeurs, ou tirent au
 * hasard des milliers de fois. `npm test` les passe tous ; la boucle courte, aucun.
 */
const PARTAGES = [
  'test/applications/commande/programme.test.ts',
  'test/applications/disque/fichier.test.ts',
  'test/applications/rendus/impression.test.ts',
  'test/applications/page/{accueil,allure,chemin-entier,clavier-seul,disposition,fichiers,grand,parcours,saisies,sans-grille,visite}.test.ts',
  'test/applications/page/serveur/commande.test.ts',
  'test/conformite/*.test.ts',
  'test/core/conformite/{aleatoire-complet,oracle}.test.ts',
  'test/core/examen/oracle-complet.test.ts',
  'test/core/lecture/dispositions-aleatoires.test.ts',
  'test/excel/bout-en-bout/*.test.ts',
  'test/excel/{emulateur-navigateur,page-livree}.test.ts',
  'test/gas/bout-en-bout/*.test.ts',
  'test/gas/moteur/page.test.ts',
  'test/hotes/grille/navigateur.test.ts',
  'test/outils/{accessibilite,construire,site-navigateur}.test.ts',
  'test/task-pane/{accessibilite,atelier,grand,lecteur-d-ecran,volet}.test.ts',
]

/** Ceux dont un tableur répond encore après leur fin : leurs modules ne sont qu'à eux. */
export const SEULS = ['test/excel/hote/surveillance.test.ts']

export const LONGS = [...PARTAGES, ...SEULS]
