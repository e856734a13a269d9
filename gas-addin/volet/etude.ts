// L'étude rangée dans la page de l'atelier. La construction en fait une fonction, qui rend ceci à qui l'appelle : un
// ouvrier du navigateur y prend `servir` ; la page, si elle n'a pas d'ouvrier, `etude`.
import '../../core/complements/index.ts'

export { ETUDE_DIRECTE as etude, servirLEtude as servir } from '../../task-pane/etude/index.ts'
