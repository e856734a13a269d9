// La référence du grand classeur : exceljs le lit et le récrit, sans rien y vérifier ni y changer.
import ExcelJS from 'exceljs'

const [entree = '', sortie = ''] = process.argv.slice(2)
const classeur = new ExcelJS.Workbook()
await classeur.xlsx.readFile(entree)
await classeur.xlsx.writeFile(sortie)
