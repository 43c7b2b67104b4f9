import { workbenchWords } from '#words';
import { type Html, html } from '../html.ts';

const words = workbenchWords;

/** All that stands on the page before anything was dropped. */
export function pageView(version: string): Html {
  const { files, loose, settings, check, findings, scorecard } = words;
  return html`<a class="skip" href="#files">${words.skip}</a>
<header class="site-header"><div class="wrap"><p class="site-name"><span>${words.title}</span></p><p class="as-at">${words.name(version)}</p></div></header>
<main>
<h1>${words.title}</h1>
<p class="lede">${words.lede}</p>
<p id="cannot" class="banner inside">${words.starting}</p>
<p id="too-old" class="quiet">${words.tooOld}</p>
<noscript><p class="banner inside">${words.tooOld}</p></noscript>
<div id="works" hidden>
<p><button type="button" id="forget" class="plain" disabled>${words.forget.button}</button></p>
<p id="news" role="status"></p>
<section id="files" tabindex="-1" aria-labelledby="files-heading">
<h2 id="files-heading">${files.heading}</h2>
<div id="drop">
<p class="drop-here">${files.drop}</p>
<p class="detail">${files.or}</p>
<p class="choose"><label class="button">${files.chooseFiles}<input type="file" id="choose-files" multiple class="unseen"></label>
<label class="button">${files.chooseFolder}<input type="file" id="choose-folder" webkitdirectory class="unseen"></label></p>
</div>
<div id="overview"><p class="quiet">${files.none}</p></div>
</section>
<section id="loose" hidden aria-labelledby="loose-heading"><form novalidate>
<h2 id="loose-heading">${loose.heading}</h2>
<p id="loose-names"></p>
<p><label for="loose-month">${loose.label}</label><input id="loose-month" name="month" autocomplete="off" inputmode="numeric" aria-describedby="loose-problem"></p>
<p class="problem" id="loose-problem"></p>
<p><button type="submit">${loose.button}</button></p>
</form></section>
<section id="settings" hidden aria-labelledby="settings-heading"><form novalidate>
<h2 id="settings-heading">${settings.heading}</h2>
<p>${settings.text}</p>
<p><label for="council">${settings.council}</label><select id="council" name="council" aria-describedby="settings-problem"><option value="">${settings.choose}</option></select></p>
<p><label for="first-month">${settings.firstMonth}</label><input id="first-month" name="first-month" autocomplete="off" inputmode="numeric" aria-describedby="settings-problem"></p>
<p class="problem" id="settings-problem"></p>
<p><button type="submit">${settings.button}</button></p>
</form></section>
<section id="check" aria-labelledby="check-heading"><form novalidate>
<h2 id="check-heading">${check.heading}</h2>
<p id="needs">${check.needs.extracts}</p>
<details><summary>${check.choices}</summary>
<p><label for="as-at">${check.asAt}</label><select id="as-at"></select></p>
<p><label for="edition">${check.edition}</label><select id="edition">${options(check.editions)}</select></p>
<p><label for="effects">${check.effects}</label><select id="effects">${options(check.effectKinds)}</select></p>
</details>
<p><button type="submit" id="go" class="main" disabled>${check.button}</button> <button type="button" id="stop" class="plain" hidden>${check.stop}</button></p>
<div id="progress" hidden><p id="step" role="status"></p><progress id="bar" max="5" value="0" aria-label="${check.progress}"></progress><p class="detail" id="word"></p></div>
</form></section>
<section id="outcome" hidden tabindex="-1" aria-labelledby="outcome-heading"><h2 id="outcome-heading">${words.outcome.heading}</h2><div></div></section>
<nav id="contents" hidden aria-label="${words.contents}"><ul>${(['findings', 'scorecard', 'changes', 'take'] as const).map((id) => html`<li><a href="#${id}">${words[id].heading}</a></li>`)}</ul></nav>
<section id="findings" hidden tabindex="-1" aria-labelledby="findings-heading">
<h2 id="findings-heading">${findings.heading}</h2>
<p class="banner inside"><strong>${words.private}</strong></p>
<form><fieldset><legend>${findings.filter}</legend><div class="fields">
${choice('by', findings.by, findings.bys)}
${choice('severity', findings.severity, findings.severities)}
${choice('sort', findings.sort, findings.sorts)}
<p id="team-choice" hidden><label for="team">${findings.team}</label><select id="team" name="team"></select></p>
<p><label for="text">${findings.text}</label><input id="text" name="text" type="search" autocomplete="off"></p>
</div>
<p><label><input type="checkbox" name="onlyNewest"> ${findings.onlyNewest}</label> <label id="new-choice" hidden><input type="checkbox" name="onlyNew"> ${findings.onlyNew}</label></p>
</fieldset></form>
<p id="counts" role="status"></p>
<div id="list"></div>
</section>
<section id="scorecard" hidden tabindex="-1" aria-labelledby="scorecard-heading">
<h2 id="scorecard-heading">${scorecard.heading}</h2>
<form><fieldset><legend>${scorecard.which}</legend>
<p><label><input type="radio" name="side" value="outside" checked> <span id="outside-words">${scorecard.public}</span></label> <label><input type="radio" name="side" value="inside"> ${scorecard.inside}</label></p>
</fieldset></form>
<div id="cards-note" role="status"></div>
<div id="cards"></div>
</section>
<section id="changes" hidden tabindex="-1" aria-labelledby="changes-heading"><h2 id="changes-heading">${words.changes.heading}</h2><div></div></section>
<section id="take" hidden tabindex="-1" aria-labelledby="take-heading"><h2 id="take-heading">${words.take.heading}</h2><div></div></section>
</div>
<section id="help" aria-labelledby="help-heading"><h2 id="help-heading">${words.help.heading}</h2>
${words.help.parts.map(({ title, text }) => html`<details><summary>${title}</summary>${text.map((line) => html`<p>${line}</p>`)}</details>`)}
</section>
</main>`;
}

const options = (names: Readonly<Record<string, string>>): Html[] =>
  Object.entries(names).map(([value, name]) => html`<option value="${value}">${name}</option>`);

const choice = (name: string, label: string, names: Readonly<Record<string, string>>): Html =>
  html`<p><label for="${name}">${label}</label><select id="${name}" name="${name}">${options(names)}</select></p>`;
