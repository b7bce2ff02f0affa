export { csvFile, readCsv } from "./csv";
export { saveFile } from "./save-file";
