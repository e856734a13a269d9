/** Ce que la grille dit d'une formule ou d'un geste qu'elle refuse. « [[FUNCTION_NAME]] » : la fonction. */
export const ERREURS: Readonly<Record<string, string>> = {
  'Access to the clipboard denied by the browser. Please enable clipboard permission for this page in your browser settings.':
    'Le navigateur refuse l’accès au presse-papiers\u00a0: autorisez-le pour cette page, ou collez par Ctrl + V.',
  'An unexpected error occurred. Submit a support ticket at odoo.com/help.':
    'Cette formule ne se calcule pas\u00a0: vérifiez ce qu’elle reçoit.',
  'Array arguments to [[FUNCTION_NAME]] are of different size.':
    '[[FUNCTION_NAME]]\u00a0: les plages n’ont pas la même taille.',
  'Array result was not expanded because it would overwrite data.':
    'Le résultat occupe plusieurs cellules, et elles ne sont pas vides\u00a0: videz-les.',
  'Circular reference': 'La formule dépend d’elle-même\u00a0: retirez cette référence.',
  'Data not available': 'Valeur introuvable.',
  "Did not find value '%s' in [[FUNCTION_NAME]] evaluation.":
    '[[FUNCTION_NAME]]\u00a0: «\u00a0%s\u00a0» est introuvable.',
  'Division by zero': 'Division par zéro.',
  'Evaluation of function [[FUNCTION_NAME]] caused a divide by zero error.':
    '[[FUNCTION_NAME]]\u00a0: division par zéro.',
  "Function %s expects the parameter '%s' to be reference to a cell or range.":
    '%s\u00a0: l’argument %s doit être une cellule ou une plage.',
  'Function [[FUNCTION_NAME]] expects criteria_range and criterion to be in pairs.':
    '[[FUNCTION_NAME]]\u00a0: chaque plage de critère veut son critère.',
  'Function [[FUNCTION_NAME]] expects criteria_range to have the same dimension':
    '[[FUNCTION_NAME]]\u00a0: les plages de critère doivent avoir la même taille.',
  'Function [[FUNCTION_NAME]] expects number values for %s, but got a boolean.':
    '[[FUNCTION_NAME]]\u00a0: %s attend des nombres, et reçoit VRAI ou FAUX.',
  'Function [[FUNCTION_NAME]] expects number values for %s, but got a string.':
    '[[FUNCTION_NAME]]\u00a0: %s attend des nombres, et reçoit un texte.',
  'Function [[FUNCTION_NAME]] expects number values for %s, but got an empty value.':
    '[[FUNCTION_NAME]]\u00a0: %s attend des nombres, et la cellule est vide.',
  'Invalid expression':
    'La formule ne se comprend pas\u00a0: vérifiez les parenthèses et les «\u00a0;\u00a0».',
  'Invalid formula':
    'La formule ne se comprend pas\u00a0: vérifiez les noms et les «\u00a0;\u00a0».',
  'Invalid number of arguments for the %(functionName)s function. Expected %(maxArgPossible)s maximum, but got %(nbrArgSupplied)s instead.':
    '%(functionName)s attend au plus %(maxArgPossible)s arguments, et en reçoit %(nbrArgSupplied)s.',
  'Invalid number of arguments for the %(functionName)s function. Expected %(minArgRequired)s minimum, but got %(nbrArgSupplied)s instead.':
    '%(functionName)s attend au moins %(minArgRequired)s arguments, et en reçoit %(nbrArgSupplied)s.',
  'Invalid number of arguments for the %(functionName)s function. Repeatable arguments should be supplied in groups of %(nbrArgRepeating)s, with up to %(nbrArgOptional)s optional. Got %(nbrValueRemaining)s too many.':
    '%(functionName)s reçoit ses arguments par groupes ' +
    'de %(nbrArgRepeating)s\u00a0: il y en a %(nbrValueRemaining)s de trop.',
  'Invalid reference': 'La référence n’existe pas.',
  'Invalid sheet name: %s': 'La feuille «\u00a0%s\u00a0» n’existe pas.',
  'Merged cells are preventing this operation. Unmerge those cells and try again.':
    'Des cellules fusionnées l’empêchent\u00a0: choisissez une autre plage.',
  'Merged cells found in the spill zone. Please unmerge cells before using array formulas.':
    'Le résultat occuperait des cellules fusionnées\u00a0: placez la formule ailleurs.',
  'Missing closing brace': 'Il manque une accolade fermante.',
  'Missing closing parenthesis': 'Il manque une parenthèse fermante.',
  'Missing opening parenthesis': 'Il manque une parenthèse ouvrante.',
  'Number too large': 'Le nombre est trop grand.',
  'One or more of the provided criteria values are invalid. Please review and correct them.':
    'Un critère ne se comprend pas.',
  'Pasting from the context menu is not supported in this browser. Use keyboard shortcuts ctrl+c / ctrl+v instead.':
    'Ce navigateur ne colle pas par le menu\u00a0: employez Ctrl + C et Ctrl + V.',
  'Please enter a number between 0 and 10000.': 'Donnez un nombre de 0 à 10 000.',
  "Result couldn't be automatically expanded.": 'Il n’y a pas la place d’écrire tout le résultat.',
  'Spill range is not empty': 'Le résultat occupe plusieurs cellules, et elles ne sont pas vides.',
  'The argument is missing. Please provide a value': 'Il manque un argument.',
  'The cell you are trying to edit has been deleted.': 'La cellule n’existe plus.',
  'The current window is too small to display this sheet properly. Consider resizing your browser window or adjusting frozen rows and columns.':
    'Les lignes et les colonnes figées de cette feuille emplissent la fenêtre\u00a0: agrandissez-la.',
  'The data you entered in %s violates the data validation rule set on the cell:\n%s':
    'Ce qui est saisi en %s ne respecte pas la règle de la cellule\u00a0: %s',
  "The function [[FUNCTION_NAME]] expects a boolean value, but '%s' is a text, and cannot be coerced to a boolean.":
    '[[FUNCTION_NAME]] attend VRAI ou FAUX, et reçoit «\u00a0%s\u00a0».',
  'The function [[FUNCTION_NAME]] expects a number value between %s and %s inclusive, but receives %s.':
    '[[FUNCTION_NAME]] attend un nombre de %s à %s, et reçoit %s.',
  'The function [[FUNCTION_NAME]] expects a number value to be greater than or equal to 1, but receives %s.':
    '[[FUNCTION_NAME]] attend un nombre d’au moins 1, et reçoit %s.',
  "The function [[FUNCTION_NAME]] expects a number value, but '%s' is a string, and cannot be coerced to a number.":
    '[[FUNCTION_NAME]] attend un nombre, et reçoit «\u00a0%s\u00a0».',
  'The function [[FUNCTION_NAME]] expects a reference to a cell or range.':
    '[[FUNCTION_NAME]] attend une cellule ou une plage.',
  "The function [[FUNCTION_NAME]] has an argument with value '%s'. It should be one of: %s.":
    '[[FUNCTION_NAME]] reçoit «\u00a0%s\u00a0», et attend l’une de ces valeurs\u00a0: %s.',
  'The range is out of the sheet': 'La plage sort de la feuille.',
  'The value does not match the custom formula data validation rule':
    'la valeur ne répond pas à la formule de contrôle de la cellule.',
  'The value must be %s': 'la valeur doit être %s.',
  'The value must be a boolean': 'la valeur doit être VRAI ou FAUX.',
  'The value must be a date after %s': 'la date doit être après le %s.',
  'The value must be a date before %s': 'la date doit être avant le %s.',
  'The value must be a date between %s and %s': 'la date doit être du %s au %s.',
  'The value must be a valid date': 'une date est attendue.',
  'The value must be a value in the range %s': 'la valeur doit être l’une de celles de %s.',
  'The value must be between %s and %s': 'la valeur doit être de %s à %s.',
  'The value must be equal to %s': 'la valeur doit être %s.',
  'The value must be greater or equal to %s': 'la valeur doit être d’au moins %s.',
  'The value must be greater than %s': 'la valeur doit dépasser %s.',
  'The value must be less or equal to %s': 'la valeur doit être d’au plus %s.',
  'The value must be less than %s': 'la valeur doit rester sous %s.',
  'The value must be one of: %s': 'la valeur doit être l’une de\u00a0: %s.',
  'The value must not be between %s and %s': 'la valeur ne doit pas être de %s à %s.',
  'The value must not be equal to %s': 'la valeur ne doit pas être %s.',
  "This formula has over 1000 parts. It can't be processed properly, consider splitting it into multiple cells":
    'La formule est trop longue\u00a0: répartissez-la sur plusieurs cellules.',
  'This operation is not allowed with multiple selections.':
    'Cela ne se fait que sur une seule plage.',
  'This operation is not possible due to a merge. Please remove the merges first than try again.':
    'Des cellules fusionnées l’empêchent.',
  'This sheet is locked and cannot be modified. Please unlock it first.':
    'Cette feuille est protégée\u00a0: rien ne s’y saisit. Ôtez ' +
    'la protection dans votre tableur, puis rouvrez le fichier.',
  'Unexpected token: %s': '«\u00a0%s\u00a0» n’est pas à sa place dans la formule.',
  'Unknown function': 'Fonction inconnue.',
  'Unknown function: "%s"': 'La fonction «\u00a0%s\u00a0» n’existe pas ici.',
  'Wrong function call': 'La fonction ne s’appelle pas ainsi.',
  'You copied content from a different version of the application. Only text and image content will be pasted.':
    'Seul le texte copié sera collé.',
  '[[FUNCTION_NAME]] expects the provided values of %(argName)s to be a non-empty matrix.':
    '[[FUNCTION_NAME]]\u00a0: %(argName)s attend une plage qui ne soit pas vide.',
  '[[FUNCTION_NAME]] has mismatched dimensions for argument %s (%s vs %s).':
    '[[FUNCTION_NAME]]\u00a0: la plage %s n’a pas la bonne taille (%s au lieu de %s).',
  '[[FUNCTION_NAME]] has no valid input data.': '[[FUNCTION_NAME]] ne reçoit aucune valeur utile.',
}
