// Which file of dist a module is put in.

/** Modules that are fetched together, since a browser fetches six files at a time, and finds the imports of one only when it has it. */
const parts = {
  // Small modules of whatever shows figures, of what is more than a person's own result, of what counts, and of customer figures.
  figures:
    /results\/styles\/paper\.styles|locales\/(format|intl-cache|sv\/in-sentence)|scoring\/(evaluate|parse-instrument|parse-rules|per-question|rounded-mean|traffic-light|validation\/(argument|error|problem))\.js$/,
  pages:
    /locales\/sv\/numbers|internal\/(page\/announcer|export\/copy-text|results\/plan-and-decisions\/decisions-property)|scoring\/compare-groups|report\/group-report\/(change|decisions)\.js$/,
  counts: /scoring\/(describe|nps|parse-tally|validation\/(iterable|named))\.js$/,
  kpi: /modules\/kpi\/|locales\/sv\/figure-names|report\/figures\/(decimals|told-warnings)\.js$/,
  // The results' advice, in Swedish.
  advice:
    /internal\/results\/(advice\/(advice\.styles|rules-section)|light\/|result-catalogs)|charts\/light-shape|report\/rule-texts|instruments\/texts|scoring\/parse-response|kundorientering\/sv\/(index|advice|discussion)\.js$/,
  // A group's report, and its areas in pictures and sentences.
  report:
    /scoring\/(discussion-order|recommend|summarize|suppress-small-groups|tally)|report\/(group-report\/(agreement|meeting-limits|headline|input-from-report|next-steps|reasons|report\.js)|customers\/reorder-discussion|part-parser|visible-groups)|plan\/report-on-demand|internal\/(results\/(?!customers\/customers-view)|tags\/inner-part)|charts\/(answer-marks|distance-class|group-marks|mean-marks|area-chart|shapes)\.js$/,
  // Each element, with its Swedish strings.
  result: /elements\/result\/|report\/own-report|locales\/sv\/result\.js$/,
  'group-result': /elements\/group-result\/|locales\/sv\/group-result\.js$/,
  export: /elements\/export\/export|report\/group-report\/text/,
  'text-export': /internal\/export\/text-export/,
  'export-section': /internal\/export\/export-section|locales\/sv\/export\.js$/,
  meeting: /elements\/meeting\/|locales\/sv\/meeting\.js$/,
  plan: /elements\/plan\/(?!save-files|report-on-demand)|modules\/plan\/|report\/plan\/(?!calendar|csv|graphemes|text)|locales\/sv\/plan\.js$/,
  kpis: /elements\/kpis\/(?!save-files)|charts\/sparkline|report\/figures\/(?!decimals|told-warnings|csv|json|text)|locales\/sv\/kpi\.js$/,
  'nps-result':
    /elements\/nps-result\/(?!save-files)|report\/nps\/(figures|difference|report|sentences|shares|json|picture-names)|locales\/sv\/nps-result\.js$/,
  survey: /elements\/survey\/|internal\/answering\/survey|locales\/sv\/survey\.js$/,
  outbox: /elements\/outbox\/|locales\/sv\/outbox\.js$/,
  schema: /modules\/schema\/|node_modules\/zod/,
};

/** The script file is one request: the modules that it needs at once are in it, also where a part needs them too. */
export function partOf(id, { getModuleIds, getModuleInfo }) {
  const modules = new Set([[...getModuleIds()].find((each) => getModuleInfo(each).isEntry)]);
  for (const each of modules) for (const imported of getModuleInfo(each).importedIds) modules.add(imported);
  return modules.has(id) ? 'kund-diagnos' : Object.keys(parts).find((name) => parts[name].test(id));
}
