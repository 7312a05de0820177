// Everything works without this file; it only saves page loads. htmx reads its settings from <meta name="htmx-config">.
// After a boosted visit the error summary, if there is one, is what the reader should hear first.
document.addEventListener("DOMContentLoaded", focusSummary);
document.addEventListener("htmx:after:swap", focusSummary);
function focusSummary() {
  document.getElementById("error-summary")?.focus();
}
