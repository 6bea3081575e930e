// Style sheets that stand together in a script file compress better.
import './elements/shared/base.styles.js';
import './elements/questionnaire/questionnaire.styles.js';
import './elements/diagnos/diagnos.styles.js';
import './elements/shared/advice.styles.js';
import './elements/result/result.styles.js';
